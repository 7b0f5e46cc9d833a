/** What is counted of a show, minute by minute. `sales` and `refunded` are money in minor units, the rest are numbers. */
export const measures = [
  'follow',
  'click',
  'nameless-click',
  'replay-click',
  'cart',
  'placed',
  'paid',
  'pieces',
  'sales',
  'refund',
  'refunded',
] as const
export type Measure = (typeof measures)[number]

/** Something to be added to a minute of a show; without a product it is of the whole show. */
export interface Count {
  readonly showId: string
  readonly at: Date
  readonly measure: Measure
  readonly by: number
  readonly productId?: string | undefined
  /** Only of money. */
  readonly currency?: string | undefined
}

const minuteMs = 60_000

/** The minute in which an instant lies. */
export function minuteOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / minuteMs) * minuteMs)
}

/** The same thing for the show and for its product. */
export function forBoth(count: Count & { readonly productId: string }): Count[] {
  const { productId: _of, ...whole } = count
  return [whole, count]
}
