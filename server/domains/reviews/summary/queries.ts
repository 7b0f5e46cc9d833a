import type { Rating, ReviewSummary } from '#contracts/reviews'
import type { Database } from '#platform/db/database'
import { meanOf } from '../review/review.ts'
import { readSettings } from '../setting/keep.ts'
import { reading } from '../tables.ts'

/** What is shown of a product in numbers; of aspects those that the house asks about and that somebody gave stars for. */
export async function getSummary(db: Database, productId: string): Promise<ReviewSummary> {
  const tables = reading(db)
  const [row, sums, { aspects }] = await Promise.all([
    tables.selectFrom('reviews.summary').selectAll().where('product_id', '=', productId).executeTakeFirst(),
    tables
      .selectFrom('reviews.aspect_sum')
      .select(['aspect', 'reviews', 'stars'])
      .where('product_id', '=', productId)
      .where('reviews', '>', 0)
      .execute(),
    readSettings(tables),
  ])
  const { reviews = 0, five = 0, four = 0, three = 0, two = 0, one = 0 } = row ?? {}
  const stars = 5 * five + 4 * four + 3 * three + 2 * two + one
  return {
    reviews,
    ...(reviews > 0 && { mean: meanOf(stars, reviews) }),
    distribution: [five, four, three, two, one],
    withPhotos: row?.with_photos ?? 0,
    withFollowUps: row?.with_follow_ups ?? 0,
    aspects: aspects.flatMap(({ key, name }) => {
      const sum = sums.find(({ aspect }) => aspect === key)
      return sum ? [{ key, name, reviews: sum.reviews, mean: meanOf(sum.stars, sum.reviews) }] : []
    }),
  }
}

/** The stars of several products, in one statement; those without a review are left out. */
export async function findRatings(db: Database, productIds: readonly string[]): Promise<Rating[]> {
  const rows = await reading(db)
    .selectFrom('reviews.summary')
    .selectAll()
    .where('product_id', 'in', [...productIds])
    .where('reviews', '>', 0)
    .execute()
  return rows.map(({ product_id: productId, reviews, five, four, three, two, one }) => ({
    productId,
    reviews,
    mean: meanOf(5 * five + 4 * four + 3 * three + 2 * two + one, reviews),
  }))
}
