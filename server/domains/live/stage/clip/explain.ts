import { newId } from '#kernel/id'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { productCards } from '../../house/goods.ts'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { lockShowFor, type ShowRow } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { nextVersion } from '../shelf/arrange.ts'
import { itemsOf } from '../shelf/queries.ts'
import { neighbour } from '../shelf/shelf.ts'
import { closeOpenClip, endExplaining } from './end.ts'

export type Choice = { readonly productId: string } | { readonly step: 'next' | 'previous' }

/**
 * Explains a product: the one before ends in the same instant, its wishes are met, the room's card changes.
 *
 * One at a time by the index on open clips; two hosts who press at once queue on the show's row, and the later one stands.
 */
export async function explainProduct(work: Work, showId: string, choice: Choice): Promise<void> {
  const show = await lockShowFor(work, showId, 'run')
  if (show.state !== 'live') throw refuse.notLive()
  const shelf = await shelfOrder(work, showId)
  const open = await openProduct(work, showId)
  const productId = 'productId' in choice ? choice.productId : neighbour(shelf, open, choice.step)
  if (!shelf.includes(productId)) throw refuse.notOnShelf({ productId })
  if (productId === open) return

  await closeOpenClip(work, showId)
  const clipId = await openClip(work, show, productId)
  await meetWishes(work, showId, productId)
  const version = await nextVersion(work, showId)
  const [item] = await itemsOf(work.tx, showId, [productId])
  const body = present({ version, productId, clipId, item, mediaTime: work.now.getTime() })
  tellRoom(work, showId, { lane: 'must', type: 'explaining', body })
  work.record('live.product-explained', { showId, productId, clipId, hostId: show.host_id })
}

/** Ends explaining; harmless when nothing is explained. */
export async function stopExplaining(work: Work, showId: string): Promise<void> {
  await endExplaining(work, await lockShowFor(work, showId, 'run'))
}

async function shelfOrder(work: Work, showId: string): Promise<string[]> {
  const rows = await writing(work)
    .selectFrom('live.shelf_item')
    .select('product_id')
    .where('show_id', '=', showId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.product_id)
}

async function openProduct(work: Work, showId: string): Promise<string | undefined> {
  const row = await writing(work)
    .selectFrom('live.clip')
    .select('product_id')
    .where('show_id', '=', showId)
    .where('until_at', 'is', null)
    .executeTakeFirst()
  return row?.product_id
}

async function openClip(work: Work, show: ShowRow, productId: string): Promise<string> {
  const card = (await productCards(work.tx, [productId])).get(productId)
  if (!card) throw refuse.unknownProduct({ productId })
  const id = newId(work.now.getTime())
  await writing(work)
    .insertInto('live.clip')
    .values({
      id,
      show_id: show.id,
      product_id: productId,
      product_title: JSON.stringify(card.title),
      image_url: card.picture?.url ?? null,
      from_at: work.now,
      explained_by: work.actor.id,
    })
    .execute()
  return id
}

async function meetWishes(work: Work, showId: string, productId: string): Promise<void> {
  await writing(work)
    .updateTable('live.explain_request')
    .set({ met_at: work.now })
    .where('show_id', '=', showId)
    .where('product_id', '=', productId)
    .where('met_at', 'is', null)
    .execute()
}
