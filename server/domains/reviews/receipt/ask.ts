import { tell } from '#domains/messaging/index'
import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import { readSettings } from '../setting/keep.ts'
import { reading, writing } from '../tables.ts'
import { keepReceipts } from './keep.ts'

const dayMs = 86_400_000
const mostAtOnce = 500
/** Who was not asked for so long after the time, because the house was closed or the setting changed, is not asked any more. */
const atMostDaysLate = 14

/** Asks for reviews of what was received some days ago, each order once. Whoever looks second finds nothing to do. */
export async function askForReviews({ db, clock, perform }: Pick<House, 'db' | 'clock' | 'perform'>): Promise<void> {
  const { askAfterDays } = await readSettings(reading(db))
  const until = new Date(clock.now().getTime() - askAfterDays * dayMs)
  const due = await reading(db)
    .selectFrom('reviews.receipt')
    .select('order_id')
    .distinct()
    .where('asked_at', 'is', null)
    .where('received_at', '<=', until)
    .limit(mostAtOnce)
    .execute()
  for (const { order_id } of due) await perform(system, (work) => askForOrder(work, order_id, until))
}

/**
 * Asks the buyer of an order, unless all of it was reviewed or went back meanwhile; says whether it did. The rows are the
 * lock: of two at once one asks.
 */
export async function askForOrder(work: Work, orderId: string, until: Date): Promise<boolean> {
  const tx = writing(work)
  const open = await tx
    .selectFrom('reviews.receipt')
    .select(['line_id', 'received_at'])
    .where('order_id', '=', orderId)
    .where('asked_at', 'is', null)
    .where('received_at', '<=', until)
    .orderBy('line_id')
    .forUpdate()
    .execute()
  const [first] = open
  if (!first) return false
  await keepReceipts(work, orderId)
  const asked = await tx
    .updateTable('reviews.receipt')
    .set({ asked_at: work.now })
    .where('order_id', '=', orderId)
    .where('asked_at', 'is', null)
    .returning(['person_id', 'is_returned', 'is_reviewed', 'goods'])
    .execute()
  const isLate = until.getTime() - first.received_at.getTime() > atMostDaysLate * dayMs
  const wanted = asked.filter((row) => !row.is_returned && !row.is_reviewed)
  const [wish] = wanted
  if (!wish || isLate) return false
  const personId = wish.person_id
  work.record('reviews.review-asked', { orderId, personId, lines: wanted.length })
  const values = { title: wish.goods.title, count: wanted.length }
  await tell(work, { kind: 'review-asked', personIds: [personId], about: { kind: 'received', id: orderId }, values })
  return true
}
