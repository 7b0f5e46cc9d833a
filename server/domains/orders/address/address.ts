import { type AddressForm, type AddressReason, provincesOfChina } from '#contracts/orders'

/** A field of an address that does not fit, and why. */
export interface AddressFault {
  readonly field: keyof AddressForm
  readonly reason: AddressReason
}

const provinces: ReadonlySet<string> = new Set(provincesOfChina)
/** Mobile numbers, or area code and landline number with an optional extension. */
const phoneOfChina = /^(?:\+?86[- ]?)?(?:1[3-9]\d{9}|0\d{2,3}-?[2-9]\d{6,7}(?:-\d{1,6})?)$/
const phoneAbroad = /^\+[1-9]\d{6,14}$/

/** The address without blanks around its fields, runs of blanks made one. */
export function tidyAddress(form: AddressForm): AddressForm {
  const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const { postalCode, ...rest } = form
  const code = postalCode === undefined ? '' : tidy(postalCode)
  return {
    ...rest,
    name: tidy(form.name),
    phone: form.phone.replace(/[\s()]/g, ''),
    province: tidy(form.province),
    city: tidy(form.city),
    district: tidy(form.district),
    detail: tidy(form.detail),
    ...(code !== '' && { postalCode: code }),
  }
}

/** The first field of a tidied address that does not fit. */
export function faultOf(form: AddressForm): AddressFault | undefined {
  return faultOfEvery(form) ?? (form.country === 'CN' ? faultInChina(form) : faultAbroad(form))
}

function faultOfEvery({ name, phone, city, detail }: AddressForm): AddressFault | undefined {
  if (name === '') return { field: 'name', reason: 'missing' }
  if (phone === '') return { field: 'phone', reason: 'missing' }
  if (city === '') return { field: 'city', reason: 'missing' }
  if (detail === '') return { field: 'detail', reason: 'missing' }
  return undefined
}

function faultInChina({ phone, province, district, detail, postalCode }: AddressForm): AddressFault | undefined {
  if (!phoneOfChina.test(phone)) return { field: 'phone', reason: 'not-a-phone' }
  if (province === '') return { field: 'province', reason: 'missing' }
  if (!provinces.has(province)) return { field: 'province', reason: 'not-a-province' }
  if (district === '') return { field: 'district', reason: 'missing' }
  if (detail.length < 3) return { field: 'detail', reason: 'too-short' }
  if (postalCode !== undefined && !/^\d{6}$/.test(postalCode))
    return { field: 'postalCode', reason: 'not-a-postal-code' }
  return undefined
}

function faultAbroad({ phone, postalCode }: AddressForm): AddressFault | undefined {
  if (!phoneAbroad.test(phone)) return { field: 'phone', reason: 'not-a-phone' }
  if (postalCode !== undefined && !/^[A-Za-z0-9][A-Za-z0-9 -]{1,14}$/.test(postalCode))
    return { field: 'postalCode', reason: 'not-a-postal-code' }
  return undefined
}
