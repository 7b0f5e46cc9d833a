import { type Static, Type } from 'typebox'

import { Done, Id, Instant, route } from '../route.ts'

/** Two capital letters, ISO 3166-1. */
export const Country = Type.String({ pattern: '^[A-Z]{2}$' })

const line = (maxLength: number) => Type.String({ maxLength })

/**
 * Where and to whom. In China (`CN`) province, city, district and detail are all needed and the phone is a mobile or a
 * landline number; elsewhere `province` is the state or region, `district` stays empty, and the phone is an international
 * number with its plus. What does not fit is refused `orders.bad-address` with `field` and `reason`.
 */
export const AddressForm = Type.Object(
  {
    name: line(60),
    phone: line(30),
    country: Country,
    province: line(60),
    city: line(60),
    district: line(60),
    /** Street, house and door; in China below the district. */
    detail: line(200),
    postalCode: Type.Optional(line(16)),
  },
  { additionalProperties: false },
)
export type AddressForm = Static<typeof AddressForm>

export const Address = Type.Object({
  id: Id,
  ...AddressForm.properties,
  isDefault: Type.Boolean(),
  changedAt: Instant,
})
export type Address = Static<typeof Address>

/** Why a field of an address does not fit. */
export const addressReasons = ['missing', 'too-short', 'not-a-province', 'not-a-phone', 'not-a-postal-code'] as const
export type AddressReason = (typeof addressReasons)[number]

/** The 34 divisions at the level of provinces as they stand in addresses (GB/T 2260). */
export const provincesOfChina = [
  '北京市',
  '天津市',
  '河北省',
  '山西省',
  '内蒙古自治区',
  '辽宁省',
  '吉林省',
  '黑龙江省',
  '上海市',
  '江苏省',
  '浙江省',
  '安徽省',
  '福建省',
  '江西省',
  '山东省',
  '河南省',
  '湖北省',
  '湖南省',
  '广东省',
  '广西壮族自治区',
  '海南省',
  '重庆市',
  '四川省',
  '贵州省',
  '云南省',
  '西藏自治区',
  '陕西省',
  '甘肃省',
  '青海省',
  '宁夏回族自治区',
  '新疆维吾尔自治区',
  '台湾省',
  '香港特别行政区',
  '澳门特别行政区',
] as const

/** Addresses one person may keep. */
export const mostAddresses = 20

const params = Type.Object({ addressId: Id })

export const listAddresses = route({
  method: 'GET',
  path: '/me/addresses',
  may: 'person',
  summary: 'Lists the caller’s addresses, the default one first, then the latest used.',
  answers: { 200: Type.Object({ items: Type.Array(Address) }) },
})

export const addAddress = route({
  method: 'POST',
  path: '/me/addresses',
  may: 'person',
  summary: 'Keeps an address; the first one is the default.',
  body: Type.Object({ ...AddressForm.properties, isDefault: Type.Optional(Type.Boolean()) }),
  answers: { 201: Address },
})

export const changeAddress = route({
  method: 'PUT',
  path: '/me/addresses/:addressId',
  may: 'person',
  summary: 'Writes an address anew; orders placed with it keep what they had.',
  params,
  body: Type.Object({ ...AddressForm.properties, isDefault: Type.Optional(Type.Boolean()) }),
  answers: { 200: Address },
})

export const removeAddress = route({
  method: 'DELETE',
  path: '/me/addresses/:addressId',
  may: 'person',
  summary: 'Removes an address; the latest used of the others becomes the default.',
  params,
  answers: { 200: Done },
})
