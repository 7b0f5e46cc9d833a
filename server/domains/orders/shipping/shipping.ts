import type { ShippingMethodDraft, ShippingTrouble, ShippingZone } from '#contracts/orders'

/** Where an order goes, as far as fees care. */
export interface Destination {
  readonly country: string
  readonly province: string
}

/** What a method asks of an order, or why it cannot be had. */
export type ShippingOffer =
  | { readonly zone: ShippingZone; readonly fee: number }
  | { readonly trouble: ShippingTrouble }

/** The fee of so many grams in a zone: the first weight, then each further weight begun. */
export function feeOf(zone: ShippingZone, grams: number): number {
  const further = Math.max(0, grams - zone.firstGrams)
  return zone.firstFee + Math.ceil(further / zone.additionalGrams) * zone.additionalFee
}

/** The most exact zone of a method for a destination: its province, else its country, else everywhere. */
export function zoneFor(zones: readonly ShippingZone[], to: Destination): ShippingZone | undefined {
  const ofCountry = zones.filter(({ country }) => country === to.country)
  return (
    ofCountry.find(({ provinces }) => provinces?.includes(to.province)) ??
    ofCountry.find(({ provinces }) => provinces === undefined) ??
    zones.find(({ country }) => country === undefined)
  )
}

/** What a method costs for a weight and a destination, before goods' worth and coupons make it free. */
export function offerOf(zones: readonly ShippingZone[], to: Destination, grams: number): ShippingOffer {
  const zone = zoneFor(zones, to)
  if (!zone) return { trouble: 'no-delivery-there' }
  if (zone.maxGrams !== undefined && grams > zone.maxGrams) return { trouble: 'too-heavy' }
  return { zone, fee: feeOf(zone, grams) }
}

/** What does not fit in a method's zones: provinces without a country, or one place in two zones. */
export function faultOfZones({
  zones,
}: ShippingMethodDraft): { readonly field: string; readonly reason: string } | undefined {
  const seen = new Set<string>()
  for (const [place, { country, provinces, daysFrom, daysTo }] of zones.entries()) {
    const field = `zones[${place}]`
    if (provinces && !country) return { field: `${field}.provinces`, reason: 'provinces-without-country' }
    if (daysFrom !== undefined && daysTo !== undefined && daysFrom > daysTo)
      return { field: `${field}.daysTo`, reason: 'days-backwards' }
    for (const where of provinces?.map((province) => `${country}/${province}`) ?? [country ?? '*']) {
      if (seen.has(where)) return { field, reason: 'place-twice' }
      seen.add(where)
    }
  }
  return undefined
}
