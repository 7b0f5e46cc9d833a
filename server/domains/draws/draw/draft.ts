import type { DrawDraft } from '#contracts/draws'
import { houseRules, readingIdentity } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { checkConditions } from '../condition/condition.ts'
import { giftPortOf } from '../prize/gift.ts'
import type { DrawsReader } from '../tables.ts'
import { type DrawRow, prizesOf } from './load.ts'

/** Refuses what nobody could check, what the house cannot give, and a purchase as a condition where it is forbidden. */
export async function checkDraft(work: Work, { conditions }: DrawDraft): Promise<void> {
  const { purchaseMayBeCondition } = await houseRules(readingIdentity(work.tx))
  checkConditions(conditions, purchaseMayBeCondition)
}

/** What a draft says of the draw itself, as its row has it. */
export function columnsOf(draft: DrawDraft) {
  const opensAt = draft.opensAt === undefined ? null : new Date(draft.opensAt)
  return {
    title: draft.title.trim(),
    conditions: JSON.stringify(draft.conditions),
    guests_may: draft.guestsMay,
    countdown_seconds: draft.countdownSeconds,
    if_show_ends: draft.ifShowEnds,
    claim_hours: draft.claimHours,
    redraws: draft.redraws,
    opens_at: opensAt,
    open_look_at: opensAt,
  }
}

/** The prizes of a draft as their rows have them: what each is called is read now. */
export async function prizeRows(work: Work, { prizes }: DrawDraft) {
  const rows = []
  for (const [nth, prize] of prizes.entries()) rows.push(await rowOf(work, prize, nth + 1))
  return rows
}

async function rowOf(work: Work, draft: DrawDraft['prizes'][number], rank: number) {
  const { quantity, ...gift } = draft
  const { title, imageUrl } = await giftPortOf(gift.kind).describe(work, gift)
  return {
    rank,
    kind: gift.kind,
    title: JSON.stringify(title),
    image_url: imageUrl ?? null,
    quantity,
    gift: JSON.stringify(gift),
  }
}

/** The draft a draw was made from, for those who change it. */
export async function readDraft(reader: DrawsReader, draw: DrawRow): Promise<DrawDraft> {
  const prizes = await prizesOf(reader, [draw.id])
  return {
    title: draw.title,
    conditions: draw.conditions,
    guestsMay: draw.guests_may,
    prizes: prizes.map(({ gift, quantity }) => ({ ...gift, quantity })),
    countdownSeconds: draw.countdown_seconds,
    ifShowEnds: draw.if_show_ends,
    claimHours: draw.claim_hours,
    redraws: draw.redraws,
    ...(draw.opens_at && { opensAt: draw.opens_at.toISOString() }),
  }
}
