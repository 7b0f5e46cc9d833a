import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { writing } from '../../tables.ts'
import { lockConversation } from '../load.ts'
import type { MessageRow } from '../shown.ts'
import { tellMailboxes } from '../tell.ts'

/** Takes a message out of its conversation by decision; what it said is kept apart. Again is the same. */
export async function hideMessage(work: Work, id: string): Promise<void> {
  const row = await lockMessage(work, id)
  if (!row || row.gone !== null) return
  const { conversation_id: conversationId, seq, author_id, text, picture_id, card_kind, card_id } = row
  const tx = writing(work)
  await tx
    .insertInto('messaging.withheld')
    .values({ message_id: id, author_id, text, picture_id, card_kind, card_id, at: work.now })
    .execute()
  await tx
    .updateTable('messaging.message')
    .set({ text: '', picture_id: null, card_kind: null, card_id: null, gone: 'removed', gone_at: work.now })
    .where('id', '=', id)
    .execute()
  const conversation = await lockConversation(work, conversationId)
  tellMailboxes(work, conversation, 'message-gone', { conversationId: conversation.id, seq, gone: 'removed' })
  work.record('messaging.message-removed', {
    conversationId: conversation.id,
    seq,
    authorId: author_id,
    gone: 'removed',
  })
}

/** Puts a message that was taken out by decision where it stood. Again is the same. */
export async function restoreMessage(work: Work, id: string): Promise<void> {
  const row = await lockMessage(work, id)
  if (!row) return
  const tx = writing(work)
  const kept = await tx.deleteFrom('messaging.withheld').where('message_id', '=', id).returningAll().executeTakeFirst()
  if (!kept) return
  const { text, picture_id, card_kind, card_id } = kept
  // A picture that is gone meanwhile leaves nothing to be shown.
  if (text === '' && picture_id === null && card_id === null) return
  await tx
    .updateTable('messaging.message')
    .set({ text, picture_id, card_kind, card_id, gone: null, gone_at: null })
    .where('id', '=', id)
    .execute()
  const conversation = await lockConversation(work, row.conversation_id)
  tellMailboxes(work, conversation, 'conversation-changed', { conversationId: conversation.id })
}

/** What its author removes for good is not kept apart either. */
export async function forgetWithheld(work: Work, messageId: string): Promise<void> {
  await sql`delete from messaging.withheld where message_id = ${messageId}`.execute(work.tx)
}

/** The message with its conversation locked before it: the order in which everything here locks. */
async function lockMessage(work: Work, id: string): Promise<MessageRow | undefined> {
  const tx = writing(work)
  const seen = await tx
    .selectFrom('messaging.message')
    .select('conversation_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) return undefined
  await lockConversation(work, seen.conversation_id)
  return tx.selectFrom('messaging.message').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}
