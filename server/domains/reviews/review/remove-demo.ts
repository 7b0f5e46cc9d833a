import { sql } from 'kysely'

import type { Work } from '#platform/work'

/**
 * Takes away what was said of lines of the demo's orders, and what was asked about its products, with every answer. Gives the
 * files of their photos, to be removed after the commit.
 */
export async function removeDemoReviews(
  work: Work,
  { lineIds, productIds }: { readonly lineIds: readonly string[]; readonly productIds: readonly string[] },
): Promise<string[]> {
  const own = sql`select id from reviews.review where line_id = any(${lineIds})`
  const { rows: photos } = await sql<{ sizes: { key: string }[] }>`
    delete from reviews.photo where review_id in (${own}) returning sizes`.execute(work.tx)
  await sql`delete from reviews.review where line_id = any(${lineIds})`.execute(work.tx)
  await sql`delete from reviews.receipt where line_id = any(${lineIds})`.execute(work.tx)
  const { rows: asked } = await sql<{ id: string }>`
    select id from reviews.question where place_kind = 'product' and place_id = any(${productIds})`.execute(work.tx)
  const ids = asked.map(({ id }) => id)
  await sql`
    update reviews.question set accepted_answer_id = null, accepted_by = null, accepted_at = null
    where id = any(${ids}) and accepted_answer_id is not null`.execute(work.tx)
  await sql`delete from reviews.answer where question_id = any(${ids})`.execute(work.tx)
  await sql`delete from reviews.question where id = any(${ids})`.execute(work.tx)
  return photos.flatMap(({ sizes }) => sizes.map(({ key }) => key))
}
