import type { GoneBy, Message } from '#contracts/messaging'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { removalOf } from './conversation.ts'
import { lockConversation, sideOf } from './load.ts'
import { forgetWithheld } from './order/withhold.ts'
import { type MessageRow, readCompany, shownMessage } from './shown.ts'
import type { ConversationTables } from './tables.ts'
import { tellMailboxes } from './tell.ts'

/** What is left of a removed message, and the file of its picture, which is to be removed after the commit. */
export interface Removed {
  readonly message: Message
  readonly pictureKey: string | undefined
}

/** Removes an own message for everybody: taken back within two minutes, deleted later. Its number stays. Twice is once. */
export async function removeMessage(work: Work, conversationId: string, seq: number): Promise<Removed> {
  const conversation = await lockConversation(work, conversationId)
  await sideOf(work.tx, conversation, work.actor)
  const row = await getMessage(work, conversation.id, seq)
  if (row.author_id !== work.actor.id) throw refuse.notYourMessage()
  const gone = row.gone ?? removalOf(row.at, work.now)
  await forgetWithheld(work, row.id)
  const pictureKey = row.gone ? undefined : await blankMessage(work, row, gone)
  if (!row.gone) tellMailboxes(work, conversation, 'message-gone', { conversationId: conversation.id, seq, gone })
  const left = { ...row, text: '', picture_id: null, card_kind: null, card_id: null, gone, gone_at: work.now }
  return { message: shownMessage(left, await readCompany(work.tx, [left])), pictureKey }
}

async function getMessage(work: Work, conversationId: string, seq: number): Promise<MessageRow> {
  const row = await writing(work)
    .selectFrom('messaging.message')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('seq', '=', seq)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownMessage()
  return row
}

/** Takes everything out of a message but its place; gives the key of its picture. */
async function blankMessage(work: Work, row: MessageRow, gone: GoneBy): Promise<string | undefined> {
  const tx = writing(work)
  await tx
    .updateTable('messaging.message')
    .set({ text: '', picture_id: null, card_kind: null, card_id: null, gone, gone_at: work.now })
    .where('conversation_id', '=', row.conversation_id)
    .where('seq', '=', row.seq)
    .execute()
  work.record('messaging.message-removed', {
    conversationId: row.conversation_id,
    seq: row.seq,
    authorId: row.author_id,
    gone,
  })
  if (row.picture_id === null) return undefined
  const picture: Pick<ConversationTables['messaging.picture'], 'key'> | undefined = await tx
    .deleteFrom('messaging.picture')
    .where('id', '=', row.picture_id)
    .returning('key')
    .executeTakeFirst()
  return picture?.key
}
