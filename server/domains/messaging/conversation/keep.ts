import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import type { ConversationRow } from './load.ts'
import type { NewMessage } from './say.ts'

/** Keeps new messages, and how far their conversations have come, with the commit; one fact each. */
export async function keepMessages(
  work: Work,
  messages: readonly NewMessage[],
  heads: readonly ConversationRow[],
): Promise<void> {
  if (messages.length === 0) return
  work.atLast(() => writeMessages(work, messages))
  work.atLast(() => writeHeads(work, heads))
  await keepPictures(work, messages)
  for (const { row, conversation } of messages) {
    work.record('messaging.message-said', {
      conversationId: row.conversation_id,
      kind: conversation.kind,
      seq: row.seq,
      side: row.side,
      authorId: row.author_id,
    })
  }
}

function writeMessages(work: Work, messages: readonly NewMessage[]): Promise<unknown> {
  return sql`
    insert into messaging.message
      (conversation_id, seq, id, side, author_id, text, picture_id, card_kind, card_id, reply_to, at)
    select conversation_id, seq, id, side, author_id, text, picture_id, card_kind, card_id, reply_to, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(messages.map(({ row }) => row))}::jsonb) as said (conversation_id text,
      seq bigint, id text, side text, author_id text, text text, picture_id text, card_kind text, card_id text,
      reply_to bigint)`.execute(work.tx)
}

function writeHeads(work: Work, heads: readonly ConversationRow[]): Promise<unknown> {
  return sql`
    update messaging.conversation as kept set seq = head.seq, last_at = ${work.now}, standing = head.standing
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as head (id text, seq bigint, standing text)
    where kept.id = head.id`.execute(work.tx)
}

async function keepPictures(work: Work, messages: readonly NewMessage[]): Promise<void> {
  for (const { row } of messages) {
    if (row.picture_id === null) continue
    await writing(work)
      .updateTable('messaging.picture')
      .set({ conversation_id: row.conversation_id })
      .where('id', '=', row.picture_id)
      .execute()
  }
}
