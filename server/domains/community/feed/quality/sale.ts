import { sql } from 'kysely'

import type { Facts } from '#platform/facts'
import type { Work } from '#platform/work'

/** Somebody ordered whom a note brought; its author's own order says nothing. */
export async function noteOrdered(
  work: Work,
  { kind, subjectId, sharerId, personId, orderId }: Facts['sharing.order-attributed'],
): Promise<void> {
  if (kind !== 'post' || subjectId === undefined || sharerId === personId) return
  await sql`
    insert into community.post_sale (order_id, post_id, person_id)
    select ${orderId}, id, ${personId} from community.post where id = ${subjectId} and author_id <> ${personId}
    on conflict do nothing`.execute(work.tx)
}

/** It was paid for, or ended after that; the note is measured anew with what people do next. */
export async function notePaid(work: Work, orderId: string, isPaid: boolean): Promise<void> {
  await sql`
    with turned as (
      update community.post_sale set is_paid = ${isPaid} where order_id = ${orderId} and is_paid <> ${isPaid} returning post_id)
    update community.talk set is_ranked = false where kind = 'post' and subject_id in (select post_id from turned)`.execute(
    work.tx,
  )
}
