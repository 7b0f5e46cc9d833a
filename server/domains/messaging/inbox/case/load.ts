import type { Selectable } from 'kysely'

import type { Work } from '#platform/work'
import { type ConversationRow, lockConversation } from '../../conversation/load.ts'
import { tellMailboxes } from '../../conversation/tell.ts'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import type { ServiceTables } from '../tables.ts'
import { type Standing, untouched } from './case.ts'

export type CaseRow = Selectable<ServiceTables['messaging.service_case']>

/** A service conversation with how it stands, both held by the lock of the conversation. Refuses a direct one. */
export async function lockCase(work: Work, id: string): Promise<{ conversation: ConversationRow; row: CaseRow }> {
  const conversation = await lockConversation(work, id)
  if (conversation.kind !== 'service') throw refuse.unknownConversation()
  return { conversation, row: await readCase(work, conversation.id) }
}

/** How a conversation stands that its caller has locked. */
export async function readCase(work: Work, conversationId: string): Promise<CaseRow> {
  const row = await writing(work)
    .selectFrom('messaging.service_case')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst()
  return row ?? { conversation_id: conversationId, ...untouched, skill: null, tags: [], voice_seq: null }
}

/** Keeps how a conversation stands, and tells those who look at it. */
export async function keepCase(
  work: Work,
  conversation: ConversationRow,
  was: CaseRow,
  now: Standing & Partial<CaseRow>,
): Promise<void> {
  await writeCase(work, was, now)
  tellMailboxes(work, conversation, 'conversation-changed', { conversationId: conversation.id })
}

/** The same untold, for those who tell what it follows from. */
export async function writeCase(work: Work, was: CaseRow, now: Standing & Partial<CaseRow>): Promise<void> {
  const row = { ...was, ...now }
  const { conversation_id: _id, ...changes } = row
  await writing(work)
    .insertInto('messaging.service_case')
    .values(row)
    .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(changes))
    .execute()
}
