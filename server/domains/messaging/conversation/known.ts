import { sql } from 'kysely'

import { type Order, readOrder } from '#domains/moderation/index'
import { Refusal } from '#kernel/refusal'
import type { Actor, Work } from '#platform/work'
import { findBlocks } from '../block/queries.ts'
import { findCardKind } from '../card/card.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { shop } from './conversation.ts'
import { type ConversationRow, sideOf, sidesOf } from './load.ts'
import { manyMs, type SaidMessage } from './order/many.ts'
import type { MessageDraft } from './say.ts'
import type { MessageRow } from './shown.ts'

/** Everything that is needed to decide on many drafts; those of each draft by its place among them. */
export interface Known {
  readonly messages: ReadonlyMap<string, MessageRow>
  readonly sides: readonly (string | undefined)[]
  /** What of a draft (its picture, its card, what it answers) cannot be sent. */
  readonly refusals: ReadonlyMap<number, Refusal>
  /** What lists and classifier say of a text. */
  readonly read: Order['read']
  /** What the authors of these drafts said to other people lately, by author. */
  readonly said: ReadonlyMap<string, readonly SaidMessage[]>
  isBlocked(conversation: ConversationRow): boolean
  isHeld(actor: Actor, conversation: ConversationRow, side: string): boolean
}

const members = { scope: 'messages', subjectId: '' }

/** Reads all of it in a handful of statements that are sent together, however many drafts there are. */
export async function readKnown(
  work: Work,
  conversations: ReadonlyMap<string, ConversationRow>,
  drafts: readonly MessageDraft[],
): Promise<Known> {
  const actors = drafts.map(({ actor }) => actor)
  const rows = [...new Set(conversations.values())]
  const pairs = rows.flatMap((row) => row.pair ?? [])
  const [order, orders, blocks, messages, said, sides, refusals] = await Promise.all([
    readOrder(work.tx, members, actors),
    readPlaceOrders(work, rows, actors),
    findBlocks(writing(work), pairs),
    readMessages(work, drafts),
    readSaid(work, conversations, drafts),
    readSides(work, conversations, drafts),
    checkContents(work, conversations, drafts),
  ])
  return {
    messages,
    sides,
    refusals,
    read: order.read,
    said,
    isBlocked: ({ pair }) => blocks.has(pair ?? ''),
    isHeld(actor, { kind, place_kind, place_id }, side) {
      if (side === shop) return false
      if (kind === 'direct') return order.hardestOn(actor, work.now) !== undefined
      return orders.get(`${place_kind}/${place_id}`)?.hardestOn(actor, work.now) !== undefined
    },
  }
}

/** Who was sent away or silenced in a show does not write to its host either; the shop hears everybody. */
async function readPlaceOrders(
  work: Work,
  rows: readonly ConversationRow[],
  actors: readonly Actor[],
): Promise<Map<string, Order>> {
  const orders = new Map<string, Order>()
  for (const { place_kind: scope, place_id: subjectId } of rows) {
    if (!scope || !subjectId || scope === 'shop' || orders.has(`${scope}/${subjectId}`)) continue
    orders.set(`${scope}/${subjectId}`, await readOrder(work.tx, { scope, subjectId }, actors))
  }
  return orders
}

async function readMessages(work: Work, drafts: readonly MessageDraft[]): Promise<Map<string, MessageRow>> {
  const ids = drafts.map((draft) => draft.id)
  const rows = await writing(work)
    .selectFrom('messaging.message')
    .selectAll()
    .where(sql<boolean>`id = any(${ids})`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Read only where people write to each other, and only what went to others than they write to now; in one statement, however
 * many they are.
 */
async function readSaid(
  work: Work,
  conversations: ReadonlyMap<string, ConversationRow>,
  drafts: readonly MessageDraft[],
): Promise<Map<string, SaidMessage[]>> {
  const here = new Map<string, string>()
  for (const { conversationId, actor } of drafts) {
    const conversation = conversations.get(conversationId)
    if (conversation?.kind === 'direct') here.set(`${actor.id} ${conversation.id}`, actor.id)
  }
  if (here.size === 0) return new Map()
  const { rows } = await sql<SaidMessage>`
    select distinct latest.conversation_id, latest.author_id, latest.text
    from unnest(${[...here.values()]}::text[], ${[...here.keys()].map((key) => key.split(' ')[1])}::text[])
      as who (id, conversation_id)
    cross join lateral (
      select conversation_id, author_id, text from messaging.message
      where author_id = who.id and side = who.id and at > ${new Date(work.now.getTime() - manyMs)} and gone is null
      order by at desc limit 40) as latest
    where latest.conversation_id <> who.conversation_id`.execute(work.tx)
  return Map.groupBy(rows, ({ author_id }) => author_id)
}

async function readSides(
  work: Work,
  conversations: ReadonlyMap<string, ConversationRow>,
  drafts: readonly MessageDraft[],
): Promise<(string | undefined)[]> {
  const sides: (string | undefined)[] = []
  for (const { conversationId, actor } of drafts) {
    const conversation = conversations.get(conversationId)
    sides.push(conversation && (await sideOf(work.tx, conversation, actor).catch(nobody)))
  }
  return sides
}

function nobody(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}

/** Looks only at drafts that show or answer something. */
async function checkContents(
  work: Work,
  conversations: ReadonlyMap<string, ConversationRow>,
  drafts: readonly MessageDraft[],
): Promise<Map<number, Refusal>> {
  const refused = new Map<number, Refusal>()
  const used = new Set<string>()
  for (const [nth, draft] of drafts.entries()) {
    const conversation = conversations.get(draft.conversationId)
    if (!conversation || !(draft.pictureId || draft.card || draft.replyTo)) continue
    const refusal =
      (await checkPicture(work, draft, used)) ??
      (await checkCard(work, draft, conversation)) ??
      (await checkReply(work, draft, conversation))
    if (refusal) refused.set(nth, refusal)
  }
  return refused
}

async function checkPicture(
  work: Work,
  { pictureId, actor }: MessageDraft,
  used: Set<string>,
): Promise<Refusal | undefined> {
  if (!pictureId) return undefined
  const picture = await writing(work)
    .selectFrom('messaging.picture')
    .select(['person_id', 'conversation_id'])
    .where('id', '=', pictureId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (picture?.person_id !== actor.id) return refuse.unknownPicture({ field: 'pictureId' })
  if (picture.conversation_id !== null || used.has(pictureId)) return refuse.pictureUsed({ field: 'pictureId' })
  used.add(pictureId)
  return undefined
}

async function checkCard(
  work: Work,
  { card, actor }: MessageDraft,
  conversation: ConversationRow,
): Promise<Refusal | undefined> {
  if (!card) return undefined
  const people = sidesOf(conversation).filter((side) => side !== shop)
  const mayShow = await findCardKind(card.kind)?.mayShow(work.tx, card.id, actor, people)
  return mayShow ? undefined : refuse.unknownCard({ field: 'card' })
}

async function checkReply(
  work: Work,
  { replyTo }: MessageDraft,
  conversation: ConversationRow,
): Promise<Refusal | undefined> {
  if (!replyTo) return undefined
  const answered = await writing(work)
    .selectFrom('messaging.message')
    .select('gone')
    .where('conversation_id', '=', conversation.id)
    .where('seq', '=', replyTo)
    .executeTakeFirst()
  return answered && answered.gone === null ? undefined : refuse.unknownReply({ field: 'replyTo' })
}
