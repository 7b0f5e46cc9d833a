import type { CampaignDraft } from '#contracts/sharing'
import { audit } from '#domains/identity/index'
import { findCouponTerms } from '#domains/promotions/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { campaignStateAt, checkCampaign } from '../invitation.ts'
import { lockCampaign } from '../load.ts'
import { type CampaignRow, writing } from '../tables.ts'

const subjectOf = ({ id, words }: { readonly id: string; readonly words: string }) => ({
  kind: 'campaign',
  id,
  name: words,
})

/** Adds a campaign; refuses what does not hold together, with its field. */
export async function createCampaign(work: Work, draft: CampaignDraft): Promise<string> {
  await checkDraft(work, draft)
  const id = newId(work.now.getTime())
  const columns = columnsOf(draft)
  await writing(work)
    .insertInto('sharing.campaign')
    .values({ ...columns, id, state: 'active', created_at: work.now, changed_at: work.now })
    .execute()
  work.record('sharing.campaign-turned', { campaignId: id, version: 1, act: 'created' })
  await audit(work, 'sharing.campaign-created', subjectOf({ id, words: columns.words }), { draft })
  return id
}

/** Changes a campaign for rewards to come. Refuses a version that is not the latest. */
export async function changeCampaign(
  work: Work,
  campaignId: string,
  { version, draft }: { readonly version: number; readonly draft: CampaignDraft },
): Promise<void> {
  const row = await lockAsSeen(work, campaignId, version)
  if (row.state === 'ended') throw refuse.hasEnded()
  await checkDraft(work, draft)
  const columns = columnsOf(draft)
  await writing(work)
    .updateTable('sharing.campaign')
    .set({ ...columns, version: version + 1, changed_at: work.now })
    .where('id', '=', campaignId)
    .execute()
  work.record('sharing.campaign-turned', { campaignId, version: version + 1, act: 'changed' })
  await audit(work, 'sharing.campaign-changed', subjectOf({ id: campaignId, words: columns.words }), { draft })
}

const turns = {
  paused: { from: ['scheduled', 'running'], to: 'paused' },
  resumed: { from: ['paused'], to: 'active' },
  ended: { from: ['scheduled', 'running', 'paused'], to: 'ended' },
} as const

/** Pauses, resumes or ends the accepting; what was accepted can still earn its reward. */
export async function turnCampaign(
  work: Work,
  campaignId: string,
  { version, act }: { readonly version: number; readonly act: keyof typeof turns },
): Promise<void> {
  const row = await lockAsSeen(work, campaignId, version)
  const { from, to } = turns[act]
  const state = campaignStateAt({ state: row.state, startsAt: row.starts_at, endsAt: row.ends_at }, work.now)
  if (!(from as readonly string[]).includes(state)) throw refuse.wrongState({ state })
  await writing(work)
    .updateTable('sharing.campaign')
    .set({ state: to, version: version + 1, changed_at: work.now })
    .where('id', '=', campaignId)
    .execute()
  work.record('sharing.campaign-turned', { campaignId, version: version + 1, act })
  await audit(work, `sharing.campaign-${act}`, subjectOf(row))
}

async function lockAsSeen(work: Work, campaignId: string, version: number): Promise<CampaignRow> {
  const row = await lockCampaign(work, campaignId)
  if (row.version !== version) throw refuse.staleEdit({ version: row.version })
  return row
}

async function checkDraft({ tx }: Work, draft: CampaignDraft): Promise<void> {
  checkCampaign(draft)
  const named = { inviterBatchId: draft.inviterBatchId, invitedBatchId: draft.invitedBatchId }
  const batchIds = Object.values(named).flatMap((id) => id ?? [])
  const known = await findCouponTerms(tx, batchIds)
  for (const [field, id] of Object.entries(named)) if (id && !known.has(id)) throw refuse.noReward({ field })
}

function columnsOf(draft: CampaignDraft) {
  return {
    title: JSON.stringify(draft.title),
    words: [draft.title.zh, draft.title.en].filter(Boolean).join(' · '),
    given_when: draft.givenWhen,
    least: draft.least,
    within_days: draft.withinDays,
    inviter_batch_id: draft.inviterBatchId ?? null,
    invited_batch_id: draft.invitedBatchId ?? null,
    per_day: draft.perDay,
    per_inviter: draft.perInviter,
    budget: draft.budget,
    review_at: draft.reviewAt,
    starts_at: new Date(draft.startsAt),
    ends_at: new Date(draft.endsAt),
  }
}
