import { judgementOf, type Order, spamReason } from '#domains/moderation/index'
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
  readonly shadowedFor: string | undefined
  readonly isSimulated: boolean
  /** What the house's lists made of it. */
  readonly read: ReturnType<Order['read']>
}

export interface Circumstances {
  readonly room: TalkingRoom
  readonly author: Author
  readonly order: Order
  readonly avatarUrl: string | undefined
  readonly now: Date
}

/**
 * Lets a line in or refuses it: measures first, then the room's rules, then what it says, then how its author goes on. What would wait for a
 * look elsewhere is held: its author sees it, and those who moderate find it with its reason. No query: a room may be loud.
 */
export function judgeLine(draft: LineDraft, circumstances: Circumstances): NewLine {
  const { room, author, order, avatarUrl, now } = circumstances
  checkSpeaker(draft, circumstances)
  const text = tidyLine(draft.text)
  const read = order.read(text)
  const refusing = read.listed.filter(({ refuses }) => refuses)
  if (refusing.length > 0)
    throw refuse.wordRefused({ words: refusing.flatMap(({ values }) => Object.values(values ?? {})) })

  const isTrusted = author.standing.rights.length > 0 || author.standing.simulated
  const listed = read.listed[0]?.code
  const { verdict, heaviest } = judgementOf(read.guessed)
  const held = verdict === 'wait' ? heaviest?.code : undefined
  const shadowedFor = listed ?? (isTrusted ? undefined : (held ?? spamReason(text, author.said, now)))
  const row: LineRow = {
    id: draft.id,
    show_id: room.showId,
    seq: null,
    author_id: draft.actor.id,
    author: roomPerson(draft.actor, avatarUrl, author),
    text: read.text,
    at: now,
    media_at: now,
    product_id: draft.productId ?? null,
    shadowed: shadowedFor !== undefined,
    retracted_at: null,
    retracted_by: null,
    held_for: shadowedFor ?? null,
    looked_by: null,
    looked_at: null,
  }
  return { isNew: true, row, draft, shadowedFor, isSimulated: author.standing.simulated, read }
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
