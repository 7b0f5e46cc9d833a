import { sql } from 'kysely'

import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { writing } from './tables.ts'

/** An order that was placed by somebody who had come by a link. */
export interface Attribution {
  readonly orderId: string
  readonly personId: string
  readonly total: number
  readonly currency: string
  /** The link that brought the buyer last: the order counts for it. */
  readonly shareToken: string
  readonly firstShareToken?: string | undefined
}

/**
 * Counts an order for the link that brought its buyer last; the first is kept beside it. A token that is none, or the buyer's
 * own, counts for nobody and refuses nothing: no purchase fails for the sake of a link.
 */
export async function attributeOrder(work: Work, order: Attribution): Promise<void> {
  const { orderId, personId, total, currency } = order
  const tokens = [order.shareToken, order.firstShareToken ?? order.shareToken]
  const found = await writing(work)
    .selectFrom('sharing.share_link')
    .select(['token', 'sharer_id', 'kind', 'subject_id'])
    .where('token', 'in', tokens)
    .where('erased_at', 'is', null)
    .where('sharer_id', '<>', personId)
    .execute()
  const last = found.find(({ token }) => token === order.shareToken)
  if (!last) return
  const first = found.find(({ token }) => token === order.firstShareToken)
  const { token, sharer_id: sharerId, kind, subject_id: subjectId } = last
  await writing(work)
    .insertInto('sharing.share_order')
    .values({
      order_id: orderId,
      token,
      first_token: first?.token ?? null,
      buyer_id: personId,
      currency,
      total,
      placed_at: work.now,
    })
    .execute()
  work.record(
    'sharing.order-attributed',
    present({ orderId, personId, token, sharerId, kind, subjectId: subjectId || undefined }),
  )
}

/** The order is paid: it counts for its sharer. */
export function notePaid(work: Work, orderId: string, paid: number): void {
  work.atLast(() =>
    sql`
      update sharing.share_order set paid = ${paid}, paid_at = ${work.now}
      where order_id = ${orderId} and paid is null`.execute(work.tx),
  )
}

/** Money of it went back. */
export async function noteRefunded(work: Work, orderId: string, amount: number): Promise<void> {
  await sql`
    update sharing.share_order set refunded = least(refunded + ${amount}, paid)
    where order_id = ${orderId} and paid is not null`.execute(work.tx)
}
