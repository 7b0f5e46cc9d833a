import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { tell } from '../../notice/tell.ts'
import { shop } from '../conversation.ts'
import { otherSide } from '../load.ts'
import type { NewMessage } from '../say.ts'

/**
 * Has the devices of whoever was written to ring, once a conversation until it is read; strangers who ask ring nowhere. Whoever has it
 * open reads it before it rings. One statement a commit as long as nobody who was written to has a device.
 */
export async function ringForSaid(work: Work, messages: readonly NewMessage[]): Promise<void> {
  const told = messages.filter(({ conversation }) => conversation.standing === 'open').flatMap(toPerson)
  if (told.length === 0) return
  const { rows } = await sql<{ person_id: string }>`
    select distinct person_id from messaging.push_device
    where person_id = any(${[...new Set(told.map(({ personId }) => personId))]})`.execute(work.tx)
  const ready = new Set(rows.map(({ person_id }) => person_id))
  const heard = new Map(told.filter(({ personId }) => ready.has(personId)).map((one) => [`${one.id} ${one.byId}`, one]))
  for (const [, { id, personId, byId, isShop }] of [...heard].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const kind = isShop ? 'shop-answered' : 'message-received'
    await tell(work, { kind, personIds: [personId], about: { kind: 'conversation', id }, bundle: { byId } })
  }
}

function toPerson({ conversation, row }: NewMessage) {
  const personId = otherSide(conversation, row.side)
  if (personId === shop || personId === '') return []
  return [{ id: conversation.id, personId, byId: row.author_id, isShop: row.side === shop }]
}

/** What was read rings no more. */
export async function quietRead(work: Work, conversationId: string, personId: string): Promise<void> {
  await sql`
    update messaging.notice set read_at = ${work.now}
    where person_id = ${personId} and about_kind = 'conversation' and about_id = ${conversationId} and read_at is null`.execute(
    work.tx,
  )
}
