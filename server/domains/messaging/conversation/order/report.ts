import { personCards, readingIdentity } from '#domains/identity/index'
import type { Look, Reportable } from '#domains/moderation/index'
import { present } from '#kernel/present'
import { Refusal } from '#kernel/refusal'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { reading } from '../../tables.ts'
import { type ConversationRow, findConversation, sideOf } from '../load.ts'
import type { MessageRow } from '../shown.ts'
import { hideMessage, restoreMessage } from './withhold.ts'

/** So many messages before and after one that is reported go with it, so that it can be understood. */
const around = { before: 4, after: 2 } as const

/**
 * Messages are reported by the other side of their conversation alone. What those who keep order read is what the reporter showed
 * them: the message and a few around it, as they were; of the conversation itself they see nothing, then or later.
 */
export const messageReportable: Reportable = {
  kind: 'message',
  async look(db, id, asking) {
    const tables = reading(db)
    const row = await tables.selectFrom('messaging.message').selectAll().where('id', '=', id).executeTakeFirst()
    const conversation = row && (await findConversation(tables, row.conversation_id))
    if (!row || !conversation) return undefined
    const withheld = await tables
      .selectFrom('messaging.withheld')
      .select('text')
      .where('message_id', '=', id)
      .executeTakeFirst()
    if (row.gone !== null && !withheld) return undefined
    const side = asking && (await sideOrNone(db, conversation, asking))
    if (asking && (side === undefined || row.gone !== null)) return undefined
    const author = (await personCards(readingIdentity(db), [row.author_id])).get(row.author_id)
    const text = asking ? await told(db, row) : (withheld?.text ?? row.text)
    return lookOf(row, { authorName: author?.name ?? '', text })
  },
  hide: hideMessage,
  restore: restoreMessage,
}

function lookOf(row: MessageRow, { authorName, text }: { readonly authorName: string; readonly text: string }): Look {
  const pictures = row.picture_id === null ? undefined : [`/api/messages/pictures/${row.picture_id}`]
  return present({ authorId: row.author_id, authorName, text, pictures })
}

/** The message with a few around it, each line by whom; an arrow stands before the one that is meant. */
async function told(db: Database, row: MessageRow): Promise<string> {
  const rows = await reading(db)
    .selectFrom('messaging.message')
    .selectAll()
    .where('conversation_id', '=', row.conversation_id)
    .where('seq', '>=', row.seq - around.before)
    .where('seq', '<=', row.seq + around.after)
    .orderBy('seq')
    .execute()
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ author_id }) => author_id),
  )
  return rows
    .filter(({ gone }) => gone === null)
    .map((one) => `${one.seq === row.seq ? '▶ ' : ''}${people.get(one.author_id)?.name ?? ''}：${one.text || '—'}`)
    .join('\n')
}

async function sideOrNone(db: Database, conversation: ConversationRow, asking: Actor): Promise<string | undefined> {
  try {
    return await sideOf(db, conversation, asking)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
