import type { Message } from '#contracts/messaging'
import { judgementOf } from '#domains/moderation/index'
import { Refusal } from '#kernel/refusal'
import type { Actor, Work } from '#platform/work'
import { followSaid } from '../inbox/case/follow-said.ts'
import { refuse } from '../refusals.ts'
import { checkMaySay, shop, tidyText } from './conversation.ts'
import { keepMessages } from './keep.ts'
import { type Known, readKnown } from './known.ts'
import { type ConversationRow, lockConversations } from './load.ts'
import { isSentToMany, type SaidMessage } from './order/many.ts'
import { type MessageRow, readCompany, shownMessage } from './shown.ts'
import { ringForSaid } from './tell/ring.ts'
import { tellSaid } from './tell/said.ts'

/** A message that somebody wants to say. `id` is made by the client, so that sending again is the same message. */
export interface MessageDraft {
  readonly conversationId: string
  readonly id: string
  readonly actor: Actor
  readonly text: string
  readonly pictureId?: string | undefined
  readonly card?: { readonly kind: string; readonly id: string } | undefined
  readonly replyTo?: number | undefined
}

/** A message that was let in and is not kept yet; `conversation` as it stands after it. */
export interface NewMessage {
  readonly isNew: true
  readonly row: MessageRow
  readonly draft: MessageDraft
  readonly conversation: ConversationRow
}

type Outcome = NewMessage | { readonly row: MessageRow } | Refusal

/**
 * Says many messages in one commit; each gets its own answer. Their conversations are locked in id order, so that each
 * message gets the next number of its own, and a block, a merge or an answer comes wholly before it or wholly after.
 */
export async function sayMessages(work: Work, drafts: readonly MessageDraft[]): Promise<(Message | Refusal)[]> {
  const ids = drafts.map((draft) => draft.conversationId)
  const conversations = await lockConversations(work, ids)
  const known = await readKnown(work, conversations, drafts)
  const earlier: Earlier = { heads: new Map(), byId: new Map(), byAuthor: new Map() }
  const outcomes: Outcome[] = []
  for (const [nth, draft] of drafts.entries()) {
    const asked = conversations.get(draft.conversationId)
    const outcome = decide(work, nth, draft, asked && (earlier.heads.get(asked.id) ?? asked), known, earlier)
    if (isNew(outcome)) add(earlier, outcome)
    outcomes.push(outcome)
  }
  const fresh = outcomes.filter(isNew)
  await keepMessages(work, fresh, [...earlier.heads.values()])
  await followSaid(work, fresh)
  await ringForSaid(work, fresh)
  const rows = outcomes.flatMap((outcome) => (outcome instanceof Refusal ? [] : outcome.row))
  const company = await readCompany(work.tx, rows)
  tellSaid(work, fresh, company)
  return outcomes.map((outcome) => (outcome instanceof Refusal ? outcome : shownMessage(outcome.row, company)))
}

/** What was let in before in the same commit: conversations as they stand, and messages by id and by author. */
interface Earlier {
  readonly heads: Map<string, ConversationRow>
  readonly byId: Map<string, MessageRow>
  readonly byAuthor: Map<string, MessageRow[]>
}

function add({ heads, byId, byAuthor }: Earlier, { row, conversation }: NewMessage): void {
  heads.set(conversation.id, conversation)
  byId.set(row.id, row)
  const own = byAuthor.get(row.author_id)
  if (own) own.push(row)
  else byAuthor.set(row.author_id, [row])
}

/** One message's outcome: the message it was before, a refusal, or a new message with the next number. */
function decide(
  work: Work,
  nth: number,
  draft: MessageDraft,
  conversation: ConversationRow | undefined,
  known: Known,
  earlier: Earlier,
): Outcome {
  try {
    if (!conversation) throw refuse.unknownConversation()
    const before = earlier.byId.get(draft.id) ?? known.messages.get(draft.id)
    if (before) {
      if (before.author_id !== draft.actor.id || before.conversation_id !== conversation.id) throw refuse.messageTaken()
      return { row: before }
    }
    const side = known.sides[nth]
    if (side === undefined) throw refuse.unknownConversation()
    checkPlace(draft, conversation, side, known, nth)
    const own = earlier.byAuthor.get(draft.actor.id) ?? []
    const said = [...own, ...(known.said.get(draft.actor.id) ?? [])]
    const text = judgeText(draft, conversation, known.read, said)
    return letIn(work, draft, conversation, side, text)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function checkPlace(draft: MessageDraft, conversation: ConversationRow, side: string, known: Known, nth: number): void {
  const { kind, standing, asked_by: askedBy, seq } = conversation
  if (kind === 'direct') checkMaySay({ standing, askedBy, seq }, side, known.isBlocked(conversation))
  if (known.isHeld(draft.actor, conversation, side)) throw refuse.heldBack()
  const refusal = known.refusals.get(nth)
  if (refusal) throw refusal
}

/**
 * What members say to each other passes the house's lists and is nothing that is sent to everybody; what strangers ask is no attack
 * and no advertisement either. A customer may tell the shop anything. Nobody reads along: it is refused, never held.
 */
function judgeText(
  draft: MessageDraft,
  { id, kind, standing }: ConversationRow,
  read: Known['read'],
  said: readonly SaidMessage[],
): string {
  const text = tidyText(draft.text)
  if (text === '' && !draft.pictureId && !draft.card) throw refuse.emptyMessage({ field: 'text' })
  if (kind === 'service' || text === '') return text
  const { listed, guessed, text: shown } = read(text)
  if (listed.length > 0) throw refuse.wordRefused({ field: 'text' })
  const { verdict, heaviest } = judgementOf(
    standing === 'open' ? guessed.filter(({ code }) => code === 'spam') : guessed,
  )
  if (verdict !== 'publish') throw refuse.unwanted({ field: 'text', reason: heaviest?.code })
  if (isSentToMany(text, id, said)) throw refuse.sentToMany({ field: 'text' })
  return shown
}

function letIn(
  { now }: Work,
  draft: MessageDraft,
  conversation: ConversationRow,
  side: string,
  text: string,
): NewMessage {
  const seq = conversation.seq + 1
  const row: MessageRow = {
    conversation_id: conversation.id,
    seq,
    id: draft.id,
    side,
    author_id: draft.actor.id,
    text,
    picture_id: draft.pictureId ?? null,
    card_kind: draft.card?.kind ?? null,
    card_id: draft.card?.id ?? null,
    reply_to: draft.replyTo ?? null,
    at: now,
    gone: null,
    gone_at: null,
  }
  // Whoever answers a request has accepted it.
  const isAnswer = side !== shop && conversation.asked_by !== side
  const standing = isAnswer ? 'open' : conversation.standing
  return { isNew: true, row, draft, conversation: { ...conversation, seq, last_at: now, standing } }
}

function isNew(outcome: Outcome): outcome is NewMessage {
  return 'isNew' in outcome
}
