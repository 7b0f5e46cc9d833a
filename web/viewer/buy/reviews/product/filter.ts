import type { listProductReviews } from '#contracts/reviews'
import type { QueryOf } from '#contracts/route'

export type Filter = Pick<QueryOf<typeof listProductReviews>, 'stars' | 'with' | 'variantId' | 'sort'>

/** The filters that stand in an address; what is none of them is left out. */
export function readFilter(search: Readonly<Record<string, string>>): Filter {
  const stars = Number(search.stars)
  const having = search.with
  return {
    ...(Number.isInteger(stars) && stars >= 1 && stars <= 5 && { stars }),
    ...((having === 'photos' || having === 'follow-ups') && { with: having }),
    ...(search.variant && /^[0-9a-hjkmnp-tv-z]{26}$/.test(search.variant) && { variantId: search.variant }),
    ...(search.sort === 'newest' && { sort: search.sort }),
  }
}
