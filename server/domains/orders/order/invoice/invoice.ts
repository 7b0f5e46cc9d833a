import type { InvoiceReason, InvoiceWish } from '#contracts/orders'

/** A field of an invoice that does not fit, and why. */
export interface InvoiceFault {
  readonly field: string
  readonly reason: InvoiceReason
}

/** The characters of a Unified Social Credit Code, each at its value: digits and letters without I, O, S, V, Z. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** Powers of 3 modulo 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Why a text is no Unified Social Credit Code (GB 32100-2015); undefined when it is one. */
export function faultOfTaxNumber(text: string): InvoiceReason | undefined {
  if (text.length !== 18) return 'not-18-characters'
  const values = [...text].map((character) => characters.indexOf(character))
  if (values.includes(-1)) return 'wrong-character'
  const sum = weights.reduce((total, weight, place) => total + weight * (values[place] ?? 0), 0)
  return values[17] === (31 - (sum % 31)) % 31 ? undefined : 'wrong-check-character'
}

/** The wish without blanks around its fields, the tax number in capitals. */
export function tidyInvoice(wish: InvoiceWish): InvoiceWish {
  const title = wish.title.trim()
  if (wish.kind === 'personal') return { ...wish, title }
  return { ...wish, title, taxNumber: wish.taxNumber.replace(/\s/g, '').toUpperCase() }
}

/** The first field of a tidied wish that does not fit. */
export function faultOfInvoice(wish: InvoiceWish): InvoiceFault | undefined {
  if (wish.title === '') return { field: 'title', reason: 'missing' }
  if (wish.kind === 'personal') return undefined
  const reason = faultOfTaxNumber(wish.taxNumber)
  return reason && { field: 'taxNumber', reason }
}
