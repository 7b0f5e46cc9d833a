import { randomBytes } from 'node:crypto'

import type { DrawDraft } from '#contracts/draws'
import { houseRules, readingIdentity } from '#domains/identity/index'
import { permitRunning } from '#domains/live/index'
import { commitmentOf } from '#kernel/chance/draw'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { checkConditions } from '../condition/condition.ts'
import { giftPortOf } from '../prize/gift.ts'
import { writing } from '../tables.ts'

/**
 * Prepares a draw for a show. Refuses conditions nobody could check, prizes the house cannot give, and a purchase as a
 * condition where the house forbids it. The seed is made here and told to nobody before the entries are final.
 */
export async function createDraw(work: Work, showId: string, draft: DrawDraft): Promise<string> {
  const show = await permitRunning(work, showId)
  const { purchaseMayBeCondition } = await houseRules(readingIdentity(work.tx))
  checkConditions(draft.conditions, purchaseMayBeCondition)
  const prizes = []
  for (const [nth, prize] of draft.prizes.entries()) prizes.push(await rowOf(work, prize, nth + 1))
  const id = newId(work.now.getTime())
  const seed = randomBytes(32)
  const tx = writing(work)
  await tx
    .insertInto('draws.draw')
    .values({
      id,
      show_id: show.id,
      host_id: show.host_id,
      title: draft.title.trim(),
      state: 'prepared',
      conditions: JSON.stringify(draft.conditions),
      guests_may: draft.guestsMay,
      countdown_seconds: draft.countdownSeconds,
      if_show_ends: draft.ifShowEnds,
      claim_hours: draft.claimHours,
      redraws: draft.redraws,
      seed,
      commitment: Buffer.from(commitmentOf(id, seed)),
      created_by: work.actor.id,
      created_at: work.now,
      opens_at: draft.opensAt === undefined ? null : new Date(draft.opensAt),
      open_look_at: draft.opensAt === undefined ? null : new Date(draft.opensAt),
    })
    .execute()
  await tx
    .insertInto('draws.prize')
    .values(prizes.map((prize) => ({ draw_id: id, ...prize })))
    .execute()
  work.record('draws.draw-prepared', { drawId: id, showId: show.id, title: draft.title.trim() })
  return id
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
