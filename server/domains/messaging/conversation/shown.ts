import { type Selectable, sql } from 'kysely'

import type { Message, MessageCard, MessagePicture } from '#contracts/messaging'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { cardsOf } from '../card/card.ts'
import { reading } from '../tables.ts'
import { quoteOf, shop } from './conversation.ts'
import type { ConversationTables } from './tables.ts'

export type MessageRow = Selectable<ConversationTables['messaging.message']>

/** What messages show beside their own row. */
export interface Company {
  readonly cards: ReadonlyMap<string, MessageCard>
  readonly pictures: ReadonlyMap<string, MessagePicture>
  /** The messages they answer, by `conversation/seq`. */
  readonly quoted: ReadonlyMap<string, Pick<MessageRow, 'side' | 'text' | 'seq'>>
  /** Names of those who wrote for the shop; only for readers who answer for it too. */
  readonly authors?: ReadonlyMap<string, { readonly id: string; readonly name: string }>
}

/** Reads the company of many messages, in one look a kind and none for kinds that do not occur. */
export async function readCompany(db: Database, rows: readonly MessageRow[]): Promise<Company> {
  const pictureIds = rows.flatMap((row) => row.picture_id ?? [])
  const answering = rows.filter((row) => row.reply_to !== null)
  return {
    cards: await cardsOf(db, rows),
    pictures: pictureIds.length === 0 ? new Map() : await readPictures(db, pictureIds),
    quoted: answering.length === 0 ? new Map() : await readQuoted(db, answering),
  }
}

async function readPictures(db: Database, ids: readonly string[]): Promise<Map<string, MessagePicture>> {
  const rows = await reading(db)
    .selectFrom('messaging.picture')
    .select(['id', 'width', 'height', 'blur'])
    .where(sql<boolean>`id = any(${ids})`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function readQuoted(db: Database, rows: readonly MessageRow[]): Promise<Company['quoted']> {
  const found = await sql<Pick<MessageRow, 'conversation_id' | 'seq' | 'side' | 'text'>>`
    select message.conversation_id, message.seq, message.side, message.text
    from unnest(${rows.map((row) => row.conversation_id)}::text[], ${rows.map((row) => row.reply_to)}::bigint[])
      as asked (conversation_id, seq)
    join messaging.message using (conversation_id, seq)`.execute(db)
  return new Map(found.rows.map((row) => [`${row.conversation_id}/${row.seq}`, row]))
}

/** A message as it travels. */
export function shownMessage(row: MessageRow, { cards, pictures, quoted, authors }: Company): Message {
  const reply = quoted.get(`${row.conversation_id}/${row.reply_to}`)
  return present({
    id: row.id,
    conversationId: row.conversation_id,
    seq: row.seq,
    side: row.side,
    author: row.side === shop ? authors?.get(row.author_id) : undefined,
    text: row.text,
    picture: row.picture_id === null ? undefined : pictures.get(row.picture_id),
    card: row.card_id === null ? undefined : cards.get(`${row.card_kind}/${row.card_id}`),
    reply: reply && { seq: reply.seq, side: reply.side, text: quoteOf(reply.text) },
    at: row.at.toISOString(),
    gone: row.gone ?? undefined,
  })
}
