import type { CampaignState, GivenWhen, InvitedTrouble, Signal, SignalKind } from '#contracts/sharing'
import { refuse } from '../refusals.ts'

/** How much each signal speaks for both being one person. docs/reference/invitations.md says why. */
const weights: Readonly<Record<SignalKind, number>> = {
  device: 60,
  account: 60,
  address: 40,
  network: 20,
  'many-from-network': 20,
  'coupons-gone': 0,
}

/** Invitations of one inviter that came from one network in a day, from which on that is told. */
export const manyFromNetwork = 3

/** What was found when two people were compared. */
export interface Findings {
  readonly sharesDevice: boolean
  readonly sharesAddress: boolean
  readonly sharesAccount: boolean
  readonly sharesNetwork: boolean
  /** Invitations of the same inviter from the network of this one, within a day; this one included. */
  readonly fromNetwork: number
}

/** The signals in what was found, the heaviest first. */
export function signalsOf(found: Findings): Signal[] {
  const kinds: SignalKind[] = []
  if (found.sharesDevice) kinds.push('device')
  if (found.sharesAccount) kinds.push('account')
  if (found.sharesAddress) kinds.push('address')
  if (found.sharesNetwork) kinds.push('network')
  if (found.fromNetwork >= manyFromNetwork) kinds.push('many-from-network')
  return kinds.map((kind) => ({ kind, weight: weights[kind] }))
}

/** Between 0 and 100. */
export function scoreOf(signals: readonly Signal[]): number {
  return Math.min(
    100,
    signals.reduce((sum, { weight }) => sum + weight, 0),
  )
}

interface CampaignSpan {
  readonly state: 'active' | 'paused' | 'ended'
  readonly startsAt: Date
  readonly endsAt: Date
}

/** What time has made of a campaign. */
export function campaignStateAt({ state, startsAt, endsAt }: CampaignSpan, now: Date): CampaignState {
  if (state === 'ended' || now >= endsAt) return 'ended'
  if (state === 'paused') return 'paused'
  return now < startsAt ? 'scheduled' : 'running'
}

/** Whoever opens an invitation. */
export interface Invited {
  readonly isInviter: boolean
  readonly isMember: boolean
  readonly joinedAt: Date | undefined
  readonly ordersPaid: number
  readonly hasAccepted: boolean
}

const dayMs = 86_400_000

/** Why somebody cannot accept; undefined when they can. New is who never paid here and whose account is not older than a day. */
export function troubleOf(isRunning: boolean, who: Invited, now: Date): InvitedTrouble | undefined {
  if (who.isInviter) return 'own'
  if (who.hasAccepted) return 'accepted'
  if (!isRunning) return 'over'
  const isOld = who.isMember && who.joinedAt !== undefined && now.getTime() - who.joinedAt.getTime() >= dayMs
  return isOld || who.ordersPaid > 0 ? 'not-new' : undefined
}

export function checkInvited(trouble: InvitedTrouble | undefined): void {
  if (trouble === 'own') throw refuse.invitationOwn()
  if (trouble === 'over') throw refuse.invitationOver()
  if (trouble === 'not-new') throw refuse.invitationNotNew()
}

/** Whether an order earns the reward: large enough, and paid in time. */
export function earns(
  rule: { readonly least: number; readonly withinDays: number },
  order: { readonly amount: number; readonly joinedAt: Date; readonly paidAt: Date },
): boolean {
  return order.amount >= rule.least && order.paidAt.getTime() - order.joinedAt.getTime() <= rule.withinDays * dayMs
}

/** Whether what is left of an order after money went back still earns it. */
export function stillEarns(least: number, total: number, refunded: number): boolean {
  return total - refunded > 0 && total - refunded >= least
}

/** Refuses a campaign that does not hold together. */
export function checkCampaign(draft: {
  readonly inviterBatchId?: string | undefined
  readonly invitedBatchId?: string | undefined
  readonly perDay: number
  readonly perInviter: number
  readonly givenWhen: GivenWhen
  readonly startsAt: string
  readonly endsAt: string
}): void {
  if (!draft.inviterBatchId && !draft.invitedBatchId) throw refuse.campaignWithoutReward({ field: 'inviterBatchId' })
  if (draft.perDay > draft.perInviter) throw refuse.campaignDayBeyondAll({ field: 'perDay', most: draft.perInviter })
  if (new Date(draft.endsAt) <= new Date(draft.startsAt)) throw refuse.endsBeforeStart({ field: 'endsAt' })
}
