import { sql } from 'kysely'

import type { Signal } from '#contracts/sharing'
import { tell } from '#domains/messaging/index'
import { checkGrantable, grantCoupon, takeBackCoupon } from '#domains/promotions/index'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#platform/work'
import { scoreOf, signalsOf } from './invitation.ts'
import { countRewards } from './load.ts'
import { type CampaignRow, type InvitationRecord, writing } from './tables.ts'
import { compare } from './traces.ts'

/** An invitation and its campaign, both locked. */
export interface Locked {
  readonly campaign: CampaignRow
  readonly invitation: InvitationRecord
}

/** What facts tell of an invitation. */
export function about({ campaign, invitation }: Locked) {
  const { id: invitationId, inviter_id: inviterId, invited_id: invitedId } = invitation
  return { invitationId, campaignId: campaign.id, inviterId, invitedId }
}

/**
 * The invited did what the reward is for. Within the caps it is given, or waits for a person's decision when signals speak
 * for both being one; beyond them nothing is given. The campaign's row is locked, and the numbers are constraints.
 */
export async function earn(work: Work, locked: Locked): Promise<void> {
  const { campaign, invitation } = locked
  const { inviter_id: inviterId, invited_id: invitedId } = invitation
  const day = work.now.toISOString().slice(0, 10)
  const { all, today } = await countRewards(work.tx, { campaignId: campaign.id, inviterId, day })
  const used = await countUsed(work, campaign.id)
  if (all >= campaign.per_inviter || today >= campaign.per_day || used >= campaign.budget) {
    await settle(work, invitation.id, { state: 'capped' })
    return
  }
  const signals = signalsOf(await compare(work.tx, { inviterId, invitedId }, work.now))
  const score = scoreOf(signals)
  const kept = {
    ...(await freeNumbers(work, { campaign, inviterId, day })),
    ...{ day, day_most: campaign.per_day, own_most: campaign.per_inviter, budget_most: campaign.budget },
  }
  await settle(work, invitation.id, { ...kept, state: 'waiting', score, signals: JSON.stringify(signals) })
  if (score < campaign.review_at) return giveOrKeepWaiting(work, locked, signals)
  work.record('sharing.invitation-waiting', { ...about(locked), score, signals: signals.map(({ kind }) => kind) })
}

async function countUsed({ tx }: Work, campaignId: string): Promise<number> {
  const { rows } = await sql<{ used: number }>`
    select count(budget_number)::int as used from sharing.invitation where campaign_id = ${campaignId}`.execute(tx)
  return rows[0]?.used ?? 0
}

/** The smallest numbers that nobody has: those that a refusal has set free are taken again. */
async function freeNumbers(
  { tx }: Work,
  { campaign, inviterId, day }: { readonly campaign: CampaignRow; readonly inviterId: string; readonly day: string },
) {
  const { rows } = await sql<{ day_number: number; own_number: number; budget_number: number }>`
    with given as (
      select inviter_id, day, day_number, own_number, budget_number from sharing.invitation
      where campaign_id = ${campaign.id} and budget_number is not null
    )
    select
      (select min(n) from generate_series(1, (select count(*) from given)::int + 1) as n
        where not exists (select from given where budget_number = n)) as budget_number,
      (select min(n) from generate_series(1, (select count(*) from given where inviter_id = ${inviterId})::int + 1) as n
        where not exists (select from given where inviter_id = ${inviterId} and own_number = n)) as own_number,
      (select min(n) from generate_series(1, (
          select count(*) from given where inviter_id = ${inviterId} and day = ${day}::date)::int + 1) as n
        where not exists (
          select from given where inviter_id = ${inviterId} and day = ${day}::date and day_number = n)) as day_number`.execute(
    tx,
  )
  const [free] = rows
  if (!free) throw new Error('There is always one number more.')
  return free
}

/** When there are no coupons left, or their claiming has ended, a person decides what becomes of it. */
async function giveOrKeepWaiting(work: Work, locked: Locked, signals: readonly Signal[]): Promise<void> {
  try {
    await give(work, locked)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const told = [...signals, { kind: 'coupons-gone' as const, weight: 0 }]
    await settle(work, locked.invitation.id, { signals: JSON.stringify(told) })
    work.record('sharing.invitation-waiting', {
      ...about(locked),
      score: scoreOf(signals),
      signals: told.map(({ kind }) => kind),
    })
  }
}

/** Gives both sides their coupons, or neither; the same invitation again gives the same ones. Refuses when there are none. */
export async function give(work: Work, locked: Locked): Promise<void> {
  const { campaign, invitation } = locked
  const { inviter_batch_id: ofInviter, invited_batch_id: ofInvited } = campaign
  await checkGrantable(
    work,
    [ofInviter, ofInvited].flatMap((id) => id ?? []),
  )
  const grant = async (batchId: string | null, personId: string, side: string) =>
    batchId ? grantCoupon(work, batchId, personId, `invitation/${invitation.id}/${side}`) : null
  await settle(work, invitation.id, {
    state: 'rewarded',
    inviter_coupon_id: await grant(ofInviter, invitation.inviter_id, 'inviter'),
    invited_coupon_id: await grant(ofInvited, invitation.invited_id, 'invited'),
  })
  work.record('sharing.invitation-rewarded', about(locked))
  const personIds = [ofInviter && invitation.inviter_id, ofInvited && invitation.invited_id].flatMap((id) => id ?? [])
  const told = { about: { kind: 'invitation', id: invitation.id }, values: { title: campaign.title } } as const
  await tell(work, { kind: 'invitation-rewarded', personIds, ...told })
}

/** Takes a reward back because the order it was for went back: coupons that were not used yet; used ones are left and told. */
export async function reverse(work: Work, locked: Locked): Promise<void> {
  const { invitation } = locked
  const coupons = [invitation.inviter_coupon_id, invitation.invited_coupon_id].flatMap((id) => id ?? []).toSorted()
  let taken = 0
  for (const couponId of coupons) if (await takeBackCoupon(work, couponId)) taken++
  await settle(work, invitation.id, { state: 'reversed', reason: 'refunded' })
  work.record('sharing.invitation-reversed', { ...about(locked), taken, used: coupons.length - taken })
}

type Change = Partial<Omit<InvitationRecord, 'signals' | 'serial'>> & { readonly signals?: string }

export async function settle(work: Work, invitationId: string, change: Change): Promise<void> {
  await writing(work)
    .updateTable('sharing.invitation')
    .set({ ...change, changed_at: work.now })
    .where('id', '=', invitationId)
    .execute()
}

/** What an invitation that gets nothing gives up: its numbers are free for others. */
export const noNumbers = {
  day: null,
  day_number: null,
  day_most: null,
  own_number: null,
  own_most: null,
  budget_number: null,
  budget_most: null,
} as const
