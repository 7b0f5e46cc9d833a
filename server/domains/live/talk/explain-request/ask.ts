import type { ExplainDemand } from '#contracts/live'
import type { Work } from '#platform/work'
import { bumpMinute } from '../../desk/curve/bump.ts'
import { refuse } from '../../refusals.ts'
import { getVisibleShow } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { findDemand } from './queries.ts'

/**
 * Asks the host to explain a product. One wish a person, product and show: asking again counts only after the product
 * has been explained.
 */
export async function askToExplain(work: Work, showId: string, productId: string): Promise<ExplainDemand> {
  const { actor, now } = work
  const tx = writing(work)
  const { show } = await getVisibleShow(tx, showId, actor)
  if (show.state !== 'live') throw refuse.notLive()
  const item = await tx
    .selectFrom('live.shelf_item')
    .select('product_id')
    .where('show_id', '=', showId)
    .where('product_id', '=', productId)
    .executeTakeFirst()
  if (!item) throw refuse.notOnShelf({ productId })

  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('live.explain_request')
    .values({ show_id: showId, product_id: productId, person_id: actor.id, at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['show_id', 'product_id', 'person_id'])
        .doUpdateSet({ at: now, met_at: null })
        .where('live.explain_request.met_at', 'is not', null),
    )
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) {
    await bumpMinute(work.tx, showId, now, { explainRequests: 1 })
    work.record('live.explain-requested', { showId, productId, personId: actor.id })
  }
  const [demand] = await findDemand(tx, showId, productId)
  return demand ?? { productId, people: 0, lastAt: now.toISOString() }
}
