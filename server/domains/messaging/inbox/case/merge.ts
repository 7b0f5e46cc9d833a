import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { type ConversationRow, lockConversations } from '../../conversation/load.ts'
import { tellMailboxes } from '../../conversation/tell.ts'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { afterMerging } from './case.ts'
import { keepEvent } from './events.ts'
import { keepCase, readCase } from './load.ts'

/**
 * Lets a conversation go on in another one of the same person. Both are locked in id order: a message that arrives meanwhile
 * is the last of the one, or is said in the other.
 */
export async function mergeCases(work: Work, fromId: string, intoId: string): Promise<void> {
  const locked = await lockConversations(work, [fromId, intoId])
  const [from, into] = [locked.get(fromId), locked.get(intoId)]
  if (!from || !into || from.kind !== 'service' || into.kind !== 'service') throw refuse.unknownConversation()
  if (from.id === into.id) throw refuse.alreadyOne()
  if (from.person_id !== into.person_id) throw refuse.otherPerson()
  await joinCases(work, from, into)
}

/** The same for conversations that the caller has locked, of a guest and the member they became too. */
export async function joinCases(work: Work, from: ConversationRow, into: ConversationRow): Promise<void> {
  const [was, row] = [await readCase(work, from.id), await readCase(work, into.id)]
  const tx = writing(work)
  await tx.updateTable('messaging.conversation').set({ merged_into: into.id }).where('id', '=', from.id).execute()
  await sql`
    update messaging.service_answer as kept set conversation_id = ${into.id} where conversation_id = ${from.id}
      and not exists (select from messaging.service_answer as own
        where own.conversation_id = ${into.id} and own.asked_seq = kept.asked_seq)`.execute(tx)
  await tx
    .updateTable('messaging.service_event')
    .set({ conversation_id: into.id })
    .where('conversation_id', '=', from.id)
    .execute()
  await tx.deleteFrom('messaging.service_case').where('conversation_id', '=', from.id).execute()
  const tags = [...new Set([...row.tags, ...was.tags])].sort()
  await keepCase(work, into, row, { ...afterMerging(row, was), tags })
  await keepEvent(work, into.id, { kind: 'merged', text: from.place_kind ?? '' })
  tellMailboxes(work, from, 'conversation-changed', { conversationId: from.id })
  work.record('messaging.service-merged', { fromId: from.id, intoId: into.id })
}
