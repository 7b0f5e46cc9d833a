import { sql } from 'kysely'

import { refuse } from '../refusals.ts'
import type { MessagingReader } from '../tables.ts'
import type { ConversationRow } from './load.ts'
import type { MessageRow } from './shown.ts'

/** A conversation as one side has it. */
export interface OwnConversation extends ConversationRow {
  readonly read_seq: number
  readonly other_read_seq: number
  readonly unread: number
}

export interface ListFilter {
  readonly side: string
  readonly id?: string | undefined
  /** Requests that wait for this side; else everything but those. */
  readonly requests?: boolean | undefined
  /** Only with these people. */
  readonly personIds?: readonly string[] | undefined
  readonly after?: ListPlace | undefined
}

export interface ListPlace {
  readonly at: Date
  readonly id: string
}

export function readListPlace(cursor: string | undefined): ListPlace | undefined {
  if (cursor === undefined) return undefined
  const [ms = '', id = ''] = cursor.split('.')
  if (!/^\d{1,15}$/.test(ms) || id === '') throw refuse.badCursor({ field: 'after' })
  return { at: new Date(Number(ms)), id }
}

export const writeListPlace = ({ last_at, id }: Pick<ConversationRow, 'last_at' | 'id'>) => `${last_at.getTime()}.${id}`

/** Messages of others after the place up to which a side has read; those that are gone are nobody's to read. */
const unreadOf = (conversation: string, member: string) => sql<number>`(
  select count(*)::int from messaging.message as unread
  where unread.conversation_id = ${sql.ref(`${conversation}.id`)} and unread.seq > ${sql.ref(`${member}.read_seq`)}
    and unread.side <> ${sql.ref(`${member}.side`)} and unread.gone is null)`

/** A side's conversations, the last one spoken in first. Those in which nothing was said yet are only found by their id. */
export function findOwn(reader: MessagingReader, filter: ListFilter, limit: number): Promise<OwnConversation[]> {
  const { side, id, requests, personIds, after } = filter
  const pairs = personIds?.map((personId) => (personId < side ? `${personId}:${side}` : `${side}:${personId}`)) ?? []
  const isWaiting = sql<boolean>`(conversation.standing <> 'open' and conversation.asked_by <> ${side})`
  return reader
    .selectFrom('messaging.member as own')
    .innerJoin('messaging.conversation as conversation', 'conversation.id', 'own.conversation_id')
    .innerJoin('messaging.member as other', (join) =>
      join.onRef('other.conversation_id', '=', 'own.conversation_id').onRef('other.side', '<>', 'own.side'),
    )
    .selectAll('conversation')
    .select(['own.read_seq', 'other.read_seq as other_read_seq', unreadOf('conversation', 'own').as('unread')])
    .where('own.side', '=', side)
    .where('conversation.merged_into', 'is', null)
    .$if(id !== undefined, (query) => query.where('conversation.id', '=', id ?? ''))
    .$if(id === undefined, (query) => query.where('conversation.seq', '>', 0))
    .$if(requests === true, (query) => query.where(isWaiting).where('conversation.standing', '=', 'request'))
    .$if(requests === false, (query) => query.where(sql<boolean>`not ${isWaiting}`))
    .$if(personIds !== undefined, (query) => query.where(sql<boolean>`conversation.pair = any(${pairs})`))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(conversation.last_at, conversation.id) < (${after?.at}, ${after?.id})`),
    )
    .orderBy('conversation.last_at', 'desc')
    .orderBy('conversation.id', 'desc')
    .limit(limit)
    .execute()
}

export async function countUnread(
  reader: MessagingReader,
  conversationId: string,
  side: string,
): Promise<{ readSeq: number; unread: number }> {
  const row = await reader
    .selectFrom('messaging.member as own')
    .innerJoin('messaging.conversation as conversation', 'conversation.id', 'own.conversation_id')
    .select(['own.read_seq', unreadOf('conversation', 'own').as('unread')])
    .where('own.conversation_id', '=', conversationId)
    .where('own.side', '=', side)
    .executeTakeFirst()
  return { readSeq: row?.read_seq ?? 0, unread: row?.unread ?? 0 }
}

/** How much somebody has not read over all conversations, and how many requests wait. */
export async function countAllUnread(
  reader: MessagingReader,
  personId: string,
): Promise<{ messages: number; requests: number }> {
  const isWaiting = sql<boolean>`(conversation.standing <> 'open' and conversation.asked_by <> own.side)`
  const row = await reader
    .selectFrom('messaging.member as own')
    .innerJoin('messaging.conversation as conversation', 'conversation.id', 'own.conversation_id')
    .select([
      sql<number>`coalesce(sum(${unreadOf('conversation', 'own')}) filter (where not ${isWaiting}), 0)::int`.as(
        'messages',
      ),
      sql<number>`count(*) filter (where ${isWaiting} and conversation.standing = 'request' and conversation.seq > 0)::int`.as(
        'requests',
      ),
    ])
    .where('own.side', '=', personId)
    .where('conversation.merged_into', 'is', null)
    .executeTakeFirstOrThrow()
  return row
}

export interface MessageSpan {
  readonly before?: number | undefined
  readonly after?: number | undefined
}

/** Messages of one conversation in their order: those after a number, or the last ones before one. */
export async function findMessages(
  reader: MessagingReader,
  conversationId: string,
  { before, after }: MessageSpan,
  limit: number,
): Promise<MessageRow[]> {
  const isForward = after !== undefined
  const rows = await reader
    .selectFrom('messaging.message')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .$if(isForward, (query) => query.where('seq', '>', after ?? 0))
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', isForward ? 'asc' : 'desc')
    .limit(limit)
    .execute()
  return isForward ? rows : rows.reverse()
}

/** The last message of each of these conversations. */
export async function findLast(
  reader: MessagingReader,
  conversations: readonly Pick<ConversationRow, 'id' | 'seq'>[],
): Promise<Map<string, MessageRow>> {
  const ids = conversations.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('messaging.message as message')
    .innerJoin('messaging.conversation as conversation', (join) =>
      join.onRef('conversation.id', '=', 'message.conversation_id').onRef('conversation.seq', '=', 'message.seq'),
    )
    .selectAll('message')
    .where(sql<boolean>`conversation.id = any(${ids})`)
    .execute()
  return new Map(rows.map((row) => [row.conversation_id, row]))
}

/** Messages of a side's own conversations that hold a text, newest first; `before` is the id of the last one seen. */
export function searchOwn(
  reader: MessagingReader,
  side: string,
  text: string,
  before: string | undefined,
  limit: number,
): Promise<MessageRow[]> {
  const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return reader
    .selectFrom('messaging.member as own')
    .innerJoin('messaging.message as message', 'message.conversation_id', 'own.conversation_id')
    .selectAll('message')
    .where('own.side', '=', side)
    .where('message.text', 'ilike', part)
    .$if(before !== undefined, (query) => query.where('message.id', '<', before ?? ''))
    .orderBy('message.id', 'desc')
    .limit(limit)
    .execute()
}
