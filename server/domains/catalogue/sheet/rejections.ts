import type { Rejection } from '#contracts/catalogue'

/** Why a row of a file stays out, by code. People read these in their language, reports in English. */
export const rejectionReasons = {
  strayQuote: 'A quote stands in the middle of a cell. Double it, or quote the whole cell.',
  openQuote: 'A quote is opened and never closed.',
  tooManyCells: 'The row has more cells than the header has columns.',
  handleMissing: 'The handle is missing.',
  handleInvalid: 'A handle has letters, digits, dots and hyphens only, at most 200 of them.',
  titleMissing: 'A new product needs a title in its first row.',
  tooLong: 'The text is longer than it may be.',
  notYesOrNo: 'Here stands true or false.',
  statusUnknown: 'The status is active, draft or archived.',
  optionMissing: 'An option has a value without a name, or a name without a value.',
  valueMissing: 'The variant has no value for this option.',
  variantTwice: 'The same variant stands in an earlier row.',
  skuTwice: 'The same SKU stands in an earlier row.',
  skuTaken: 'Another product of the shop has this SKU.',
  priceMissing: 'A variant needs a price.',
  notAPrice: 'This is not a price such as 129.90.',
  notANumber: 'This is not a whole number from 0 up.',
  policyUnknown: 'The inventory policy is deny or continue.',
  addressInvalid: 'A picture has an address that begins with http:// or https://.',
  positionInvalid: 'The position is a whole number from 1 up.',
  pictureTwice: 'The same picture stands in an earlier row of this product.',
  emptyRow: 'The row names neither a variant nor a picture.',
  tooManyVariants: 'The product has more variants than it may have.',
  tooManyPictures: 'The product has more pictures than it may have.',
  optionsDiffer: 'The product has variants with other options that the file does not name.',
  variantsMissing: 'No row of this new product has a usable variant.',
  productRejected: 'The first row of this product was rejected.',
} as const

export type RejectionCode = keyof typeof rejectionReasons

export function reject(line: number, code: RejectionCode, column?: string, value?: string): Rejection {
  return {
    line,
    code,
    reason: rejectionReasons[code],
    ...(column !== undefined && { column }),
    ...(value !== undefined && value !== '' && { value: value.slice(0, 200) }),
  }
}
