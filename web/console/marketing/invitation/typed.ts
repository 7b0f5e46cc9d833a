import type { Campaign, CampaignDraft, GivenWhen } from '#contracts/sharing'
import { localTime } from '#web/shared/i18n/local-time.ts'
import type { TwoTexts } from '../../parts/list/TextsInput.tsx'
import { isWritten, writtenTexts } from '../../parts/list/texts.ts'

/** A campaign as it stands in its form; times as an input of the browser gives them, local. */
export interface Typed {
  readonly title: TwoTexts
  readonly givenWhen: GivenWhen
  readonly least: number | undefined
  readonly withinDays: number
  readonly inviterBatchId: string | null
  readonly invitedBatchId: string | null
  readonly perDay: number
  readonly perInviter: number
  readonly budget: number
  readonly reviewAt: number
  readonly startsAt: string
  readonly endsAt: string
}

export function blank(now: Date): Typed {
  return {
    title: { zh: '邀请有礼', en: 'Bring a friend' },
    givenWhen: 'paid',
    least: 0,
    withinDays: 30,
    inviterBatchId: null,
    invitedBatchId: null,
    perDay: 5,
    perInviter: 50,
    budget: 1_000,
    reviewAt: 40,
    startsAt: localTime(now),
    endsAt: localTime(new Date(now.getTime() + 30 * 86_400_000)),
  }
}

export function typedOf(campaign: Campaign): Typed {
  const { title, givenWhen, least, withinDays, perDay, perInviter, budget, reviewAt } = campaign
  return {
    ...{ title, givenWhen, least, withinDays, perDay, perInviter, budget, reviewAt },
    inviterBatchId: campaign.inviterBatchId ?? null,
    invitedBatchId: campaign.invitedBatchId ?? null,
    startsAt: localTime(new Date(campaign.startsAt)),
    endsAt: localTime(new Date(campaign.endsAt)),
  }
}

/** What is sent; undefined while something is missing. */
export function draftOf(typed: Typed): CampaignDraft | undefined {
  const { title, inviterBatchId, invitedBatchId, startsAt, endsAt, least = 0, ...rest } = typed
  const [starts, ends] = [new Date(startsAt), new Date(endsAt)]
  if (!isWritten(title) || Number.isNaN(starts.getTime()) || Number.isNaN(ends.getTime())) return undefined
  return {
    ...rest,
    least,
    title: writtenTexts(title),
    startsAt: starts.toISOString(),
    endsAt: ends.toISOString(),
    ...(inviterBatchId && { inviterBatchId }),
    ...(invitedBatchId && { invitedBatchId }),
  }
}
