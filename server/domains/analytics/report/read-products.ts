import type { ReportExplained, ReportProduct } from '#contracts/analytics'
import type { Texts } from '#contracts/catalogue'
import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import { findShownProducts, readingLive } from '#domains/live/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Measure } from '../tally/tally.ts'
import { shareOf } from './figure/figure.ts'
import { findProductPeople } from './queries.ts'

type ProductSums = ReadonlyMap<string, ReadonlyMap<Measure, number>>

export interface ProductName {
  readonly title: Texts
  readonly imageUrl: string | undefined
}

/** Titles and pictures of everything that was shown, clicked or bought in a show. */
export async function findNames(
  db: Database,
  showId: string,
  sums: ProductSums,
): Promise<ReadonlyMap<string, ProductName>> {
  const shown = await findShownProducts(readingLive(db), showId)
  const ids = [...new Set([...shown, ...sums.keys()])]
  const cards = await findProductCards(readingCatalogue(db), ids)
  return new Map(
    [...cards].map(([id, card]): [string, ProductName] => [id, { title: card.title, imageUrl: card.picture?.url }]),
  )
}

/** How each product did, those that sold most first. Products that no longer exist are left out here and stay in the sums. */
export async function readProducts(
  db: Database,
  showId: string,
  names: ReadonlyMap<string, ProductName>,
  explained: readonly ReportExplained[],
  sums: ProductSums,
): Promise<ReportProduct[]> {
  const people = await findProductPeople(db, showId)
  const products = [...names].map(([productId, { title, imageUrl }]): ReportProduct => {
    const sum = (measure: Measure) => sums.get(productId)?.get(measure) ?? 0
    const { clickPeople = 0, buyers = 0, clickedAndPaid = 0 } = people.get(productId) ?? {}
    return present({
      productId,
      title,
      imageUrl,
      explainedMs: explained.reduce(
        (ms, one) => (one.productId === productId ? ms + Date.parse(one.until) - Date.parse(one.from) : ms),
        0,
      ),
      clicks: sum('click'),
      clickPeople,
      replayClicks: sum('replay-click'),
      carts: sum('cart'),
      placed: sum('placed'),
      paid: sum('paid'),
      buyers,
      pieces: sum('pieces'),
      sales: sum('sales'),
      refunded: sum('refunded'),
      conversion: shareOf(sum('placed'), sum('click')),
      peopleConversion: shareOf(clickedAndPaid, clickPeople),
    })
  })
  return products.sort(
    (one, other) => other.sales - one.sales || other.clicks - one.clicks || other.explainedMs - one.explainedMs,
  )
}
