import type { GatheringDraft, WarmUpStep } from '#contracts/gatherings'
import { audit } from '#domains/identity/index'
import { tell } from '#domains/messaging/index'
import { findCouponTerms } from '#domains/promotions/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { fillFree } from '../sign-up/fill.ts'
import { type GatheringRow, writing } from '../tables.ts'
import { checkTerms, phaseAt } from './gathering.ts'
import { lockAsSeen, namingOf } from './load.ts'
import { screenGathering } from './words.ts'

/** Drafts an event; nobody sees it before it is opened. */
export async function createGathering(
  work: Work,
  draft: GatheringDraft,
  { isDemo = false }: { readonly isDemo?: boolean } = {},
): Promise<string> {
  checkTerms(draft)
  await checkReward(work, draft)
  const id = newId(work.now.getTime())
  const times = { created_at: work.now, changed_at: work.now }
  await writing(work)
    .insertInto('gatherings.gathering')
    .values({ ...columnsOf(draft), ...times, id, is_demo: isDemo, created_by: work.actor.id })
    .execute()
  await keepSteps(work, id, draft.steps)
  work.record('gatherings.gathering-drafted', { gatheringId: id })
  await note(work, 'drafted', { id, title: draft.title })
  return id
}

/** Changes an event. Once it is open its goal stays, and who goes is told of a new time or place. */
export async function changeGathering(
  work: Work,
  gatheringId: string,
  { version, ...draft }: GatheringDraft & { readonly version: number },
): Promise<void> {
  const row = await lockAsSeen(work, gatheringId, version)
  if (row.state === 'cancelled' || row.results_at) throw refuse.wrongState({ state: row.state })
  checkTerms(draft)
  if (draft.rewardBatchId !== (row.reward_batch_id ?? undefined)) await checkReward(work, draft)
  const columns = columnsOf(draft)
  if (row.opened_at && isAnotherGoal(row, columns)) throw refuse.goalFrozen({ field: 'goal' })
  if (draft.capacity < row.taken) throw refuse.belowTaken({ field: 'capacity', taken: row.taken })
  await writing(work)
    .updateTable('gatherings.gathering')
    .set({ ...columns, version: version + 1, changed_at: work.now })
    .where('id', '=', gatheringId)
    .execute()
  await keepSteps(work, gatheringId, draft.steps)
  if (row.opened_at) await screenGathering(work, gatheringId, true)
  const after = { ...row, ...columns, title: draft.title }
  const hasMoved = row.starts_at.getTime() !== columns.starts_at.getTime() || row.place !== columns.place
  if (row.state === 'open' && hasMoved) await tellSigned(work, after, 'event-changed')
  if (row.state === 'open') await fillFree(work, after)
  work.record('gatherings.gathering-changed', { gatheringId, version: version + 1 })
  await note(work, 'changed', after)
}

/** Opens a draft for signing up. Refuses one whose goal or target is missing, or that would start in the past. */
export async function openGathering(work: Work, gatheringId: string, version: number): Promise<void> {
  const row = await lockAsSeen(work, gatheringId, version)
  if (row.state !== 'draft') throw refuse.wrongState({ state: row.state })
  if (row.goal === '' || row.target === null) throw refuse.goalMissing({ field: row.goal === '' ? 'goal' : 'target' })
  if (row.starts_at <= work.now) throw refuse.startInPast({ field: 'startsAt' })
  await writing(work)
    .updateTable('gatherings.gathering')
    .set({ state: 'open', opened_at: work.now, version: version + 1, changed_at: work.now })
    .where('id', '=', gatheringId)
    .execute()
  await screenGathering(work, gatheringId, false)
  work.record('gatherings.gathering-opened', { gatheringId, goal: row.goal, target: row.target })
  await note(work, 'opened', row)
}

/** Calls an event off that is not over; everybody who goes or waits is told why. */
export async function cancelGathering(
  work: Work,
  gatheringId: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<void> {
  const row = await lockAsSeen(work, gatheringId, version)
  const phase = phaseAt(row, work.now)
  if (phase === 'cancelled' || phase === 'over') throw refuse.wrongState({ state: phase })
  await writing(work)
    .updateTable('gatherings.gathering')
    .set({ state: 'cancelled', cancel_reason: reason.trim(), version: version + 1, changed_at: work.now })
    .where('id', '=', gatheringId)
    .execute()
  const people = await tellSigned(work, row, 'event-cancelled', reason.trim())
  work.record('gatherings.gathering-cancelled', { gatheringId, reason: reason.trim(), people })
  await note(work, 'cancelled', row, { reason: reason.trim() })
}

async function tellSigned(
  work: Work,
  row: Pick<GatheringRow, 'id' | 'title' | 'starts_at'>,
  kind: 'event-changed' | 'event-cancelled',
  reason?: string,
): Promise<number> {
  const signed = await writing(work)
    .selectFrom('gatherings.sign_up')
    .select('person_id')
    .where('gathering_id', '=', row.id)
    .where('state', '<>', 'left')
    .execute()
  const personIds = signed.map(({ person_id }) => person_id)
  await tell(work, { kind, personIds, about: { kind: 'gathering', id: row.id }, values: { ...namingOf(row), reason } })
  return personIds.length
}

async function checkReward(work: Work, { rewardBatchId }: GatheringDraft): Promise<void> {
  if (rewardBatchId === undefined) return
  const terms = await findCouponTerms(work.tx, [rewardBatchId])
  if (!terms.has(rewardBatchId)) throw refuse.noReward({ field: 'rewardBatchId' })
}

/** What was sent stays as it was; the rest is as it is planned now. */
async function keepSteps(work: Work, gatheringId: string, steps: readonly WarmUpStep[]): Promise<void> {
  const tx = writing(work)
  const sent = await tx
    .selectFrom('gatherings.step')
    .select(['kind', 'at'])
    .where('gathering_id', '=', gatheringId)
    .where('sent_at', 'is not', null)
    .execute()
  const isSent = (step: WarmUpStep) =>
    sent.some(({ kind, at }) => kind === step.kind && at.getTime() === new Date(step.at).getTime())
  await tx.deleteFrom('gatherings.step').where('gathering_id', '=', gatheringId).where('sent_at', 'is', null).execute()
  const planned = steps.filter((step) => !isSent(step))
  if (planned.length === 0) return
  const rows = planned.map(({ kind, at, text }) => ({ kind, at: new Date(at), text: text.trim() }))
  await tx
    .insertInto('gatherings.step')
    .values(rows.map((row) => ({ ...row, id: newId(work.now.getTime()), gathering_id: gatheringId })))
    .execute()
}

function columnsOf(draft: GatheringDraft) {
  const { title, about, kind, place, capacity, measure, thanks } = draft
  return {
    ...{ about: about.trim(), kind, place: place.trim(), capacity, measure, thanks: thanks.trim() },
    title: JSON.stringify(title),
    words: [title.zh, title.en, place].filter(Boolean).join(' ').toLowerCase(),
    link: draft.link ?? null,
    starts_at: new Date(draft.startsAt),
    ends_at: new Date(draft.endsAt),
    sign_up_until: new Date(draft.signUpUntil),
    goal: draft.goal.trim(),
    target: draft.target ?? null,
    bought_days: draft.boughtDays,
    active_days: draft.activeDays,
    buyers_only: draft.buyersOnly,
    questions: JSON.stringify(draft.questions),
    reward_batch_id: draft.rewardBatchId ?? null,
  }
}

const goalColumns = ['goal', 'measure', 'target', 'bought_days', 'active_days', 'buyers_only'] as const

function isAnotherGoal(row: GatheringRow, columns: ReturnType<typeof columnsOf>): boolean {
  return goalColumns.some((name) => row[name] !== columns[name])
}

function note(work: Work, act: string, { id, title }: Pick<GatheringRow, 'id' | 'title'>, details: object = {}) {
  const name = title.zh ?? title.en ?? ''
  return audit(work, `gatherings.gathering-${act}`, { kind: 'gathering', id, name }, { ...details })
}
