import { sql } from 'kysely'

import type { ReviewDraft } from '#contracts/reviews'
import { confirmReceipt } from '#domains/orders/order/parcel/deliver'
import { shipOrder } from '#domains/orders/order/parcel/ship'
import { type Piece, shop } from '#domains/orders/test/shop'
import { newId } from '#kernel/id'
import { type Actor, createPerform, type JobDraft } from '#platform/work'
import '../index.ts'
import { keepReceipts } from '../receipt/keep.ts'
import { writeReview } from '../review/write.ts'

/** People who bought and received things, on real PostgreSQL; `queued` is what was put off. */
export async function buyers() {
  const world = await shop()
  const queued: JobDraft[] = []
  const jobs = { enqueueIn: async (_tx: unknown, drafts: readonly JobDraft[]) => void queued.push(...drafts) }
  const perform = createPerform({ db: world.db, clock: world.clock, rooms: world.rooms, jobs })
  const clerk = await world.someone('Clerk', ['operator'])

  /** Somebody with a device of their own. */
  const buyer = async (name: string, kind: 'member' | 'guest' = 'member'): Promise<Actor> => ({
    ...(await world.buyer(name, kind)),
    deviceId: newId(),
  })

  const someone: typeof world.someone = async (...named) => ({ ...(await world.someone(...named)), deviceId: newId() })

  /** An order that has arrived; gives its lines. */
  async function received(who: Actor, ...pieces: Piece[]) {
    const { orderId } = await world.bought(
      who,
      pieces.map((piece) => ({ ...piece, quantity: 1 })),
    )
    await perform(clerk, (work) => shipOrder(work, orderId, { carrier: 'sf', trackingNumber: newId() }))
    await perform(who, (work) => confirmReceipt(work, orderId))
    await perform(clerk, (work) => keepReceipts(work, orderId))
    const lineIds = (await world.seen(orderId)).lines.map(({ id }) => id)
    return { orderId, lineIds, lineId: lineIds[0] ?? '' }
  }

  const draft = (more: Partial<ReviewDraft> = {}): ReviewDraft => ({
    stars: 5,
    aspects: { quality: 5 },
    text: `很好用 ${newId()}`,
    photoIds: [],
    isAnonymous: false,
    ...more,
  })
  /** Each a second after the one before. */
  const write = (who: Actor, lineId: string, more: Partial<ReviewDraft> = {}) => {
    world.clock.advance(1_000)
    return perform(who, (work) => writeReview(work, lineId, draft(more)))
  }

  /** Somebody who received a piece and reviewed it. */
  async function reviewed(name: string, piece: Piece, more: Partial<ReviewDraft> = {}) {
    const who = await buyer(name)
    const { lineId, orderId } = await received(who, piece)
    return { who, lineId, orderId, reviewId: await write(who, lineId, more) }
  }

  /** A photo of somebody's that stands nowhere yet. */
  async function photo(who: Actor): Promise<string> {
    const id = newId()
    await sql`
      insert into reviews.photo (id, person_id, width, height, blur, sizes, added_at)
      values (${id}, ${who.id}, 800, 600, 'data:,', ${JSON.stringify([{ key: `reviews/${id}/800.webp`, width: 800, height: 600 }])},
        ${world.clock.now()})`.execute(world.db)
    return id
  }

  return { ...world, someone, buyer, perform, clerk, queued, received, draft, write, reviewed, photo }
}
