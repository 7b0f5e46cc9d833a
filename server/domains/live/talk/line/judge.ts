import { type Order, spamReason } from '#domains/moderation/index'
import { refuse } from '../../refusals.ts'
import { checkMayTalk, tidyLine } from './line.ts'
import { type Author, type LineRow, roomPerson } from './said.ts'
import type { LineDraft, TalkingRoom } from './say.ts'

/** A line that was let in and is not kept yet. */
export interface NewLine {
  readonly isNew: true
  readonly row: LineRow
  readonly draft: LineDraft
  /** Why only its author sees it. */
  readonly shadowedFor: 'word' | 'repeat' | 'burst' | 'known' | undefined
  readonly isSimulated: boolean
  /** Words of the house's list it was masked or shadowed for. */
  readonly wordIds: readonly string[]
}

export interface Circumstances {
  readonly room: TalkingRoom
  readonly author: Author
  readonly order: Order
  readonly avatarUrl: string | undefined
  readonly now: Date
}

/** Lets a line in or refuses it: measures first, then the room's rules, then its words, then whether it is spam. */
export function judgeLine(draft: LineDraft, circumstances: Circumstances): NewLine {
  const { room, author, order, avatarUrl, now } = circumstances
  checkSpeaker(draft, circumstances)
  const text = tidyLine(draft.text)
  const judgement = order.filter(text)
  if (judgement.verdict === 'refuse') throw refuse.wordRefused({ words: judgement.hits.map((hit) => hit.word) })

  const isTrusted = author.standing.rights.length > 0 || author.standing.simulated
  const spam = isTrusted ? undefined : spamReason(text, author.said, now)
  const shadowedFor = judgement.verdict === 'shadow' ? 'word' : spam
  const row: LineRow = {
    id: draft.id,
    show_id: room.showId,
    seq: null,
    author_id: draft.actor.id,
    author: roomPerson(draft.actor, avatarUrl, author),
    text: judgement.text,
    at: now,
    media_at: now,
    product_id: draft.productId ?? null,
    shadowed: shadowedFor !== undefined,
    retracted_at: null,
    retracted_by: null,
  }
  const wordIds = judgement.hits.map((hit) => hit.id)
  return { isNew: true, row, draft, shadowedFor, isSimulated: author.standing.simulated, wordIds }
}

function checkSpeaker({ actor }: LineDraft, { room, author, order, now }: Circumstances): void {
  const measure = order.hardestOn(actor, now)
  if (measure?.measure === 'ban') throw refuse.banned()
  if (measure?.measure === 'kick') throw refuse.kicked()
  const speaker = {
    role: author.standing.role,
    isMember: actor.kind === 'member',
    follows: author.follows,
    mutedUntil: measure && (measure.until ?? ('lifted' as const)),
    lastLineAt: author.said[0]?.at,
  }
  checkMayTalk(speaker, room, now)
}
