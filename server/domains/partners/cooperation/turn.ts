import type { CooperationState } from '#contracts/partners'
import { audit } from '#domains/identity/index'
import { tell } from '#domains/messaging/index'
import { makeAgreedLink } from '#domains/sharing/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type CooperationRow, type PartnersTables, writing } from '../tables.ts'
import { checkStep } from './cooperation.ts'
import { lockCooperation, lockOwnCooperation, subjectOf } from './load.ts'

type Columns = { readonly [Key in 'offered_at' | 'answered_at' | 'closed_at']?: Date } & {
  readonly reason?: string | null
}

/** Offers a draft to its KOL. */
export async function offerCooperation(work: Work, cooperationId: string): Promise<void> {
  const row = await lockCooperation(work, cooperationId)
  await turn(work, row, 'offered', { offered_at: work.now })
  await tellKol(work, row, 'cooperation-offered')
  await audit(work, 'partners.cooperation-offered', subjectOf(row), { fee: row.fee })
}

interface Answer {
  /** What the KOL saw: an offer that was changed meanwhile is read again first. */
  readonly version: number
  readonly accept: boolean
  readonly reason?: string
}

/** The KOL's answer. Accepting makes the links that count for this cooperation alone: one a product, one to the house. */
export async function answerCooperation(work: Work, cooperationId: string, answer: Answer): Promise<void> {
  const row = await lockOwnCooperation(work, cooperationId)
  if (row.version !== answer.version) throw refuse.staleEdit({ version: row.version })
  const { now } = work
  if (answer.accept) {
    await turn(work, row, 'running', { answered_at: now })
    await makeLinks(work, row)
  } else {
    await turn(work, row, 'declined', { answered_at: now, closed_at: now, reason: answer.reason?.trim() || null })
  }
  await tell(work, {
    kind: answer.accept ? 'cooperation-accepted' : 'cooperation-declined',
    personIds: [row.made_by],
    about: { kind: 'cooperation', id: row.id },
    values: { text: row.title, ...(answer.reason && { reason: answer.reason.trim() }) },
  })
}

async function makeLinks(work: Work, row: CooperationRow): Promise<void> {
  const links: PartnersTables['partners.tracked_link'][] = []
  for (const product_id of ['', ...row.product_ids]) {
    const target = { kind: product_id ? ('product' as const) : ('home' as const), subjectId: product_id }
    links.push({ cooperation_id: row.id, product_id, token: await makeAgreedLink(work, target) })
  }
  await writing(work).insertInto('partners.tracked_link').values(links).execute()
}

/** Calls a cooperation off, or ends it as done, which needs every piece approved. */
export async function closeCooperation(
  work: Work,
  cooperationId: string,
  { as, reason }: { readonly as: 'done' | 'cancelled'; readonly reason: string },
): Promise<void> {
  const row = await lockCooperation(work, cooperationId)
  checkStep(row.state, as)
  if (as === 'done' && row.approved < row.pieces) throw refuse.notAllApproved({ open: row.pieces - row.approved })
  await turn(work, row, as, { closed_at: work.now, reason: reason.trim() })
  if (row.offered_at)
    await tellKol(work, row, as === 'done' ? 'cooperation-done' : 'cooperation-cancelled', reason.trim())
  await audit(work, as === 'done' ? 'partners.cooperation-done' : 'partners.cooperation-cancelled', subjectOf(row), {
    reason,
  })
}

async function turn(work: Work, row: CooperationRow, state: CooperationState, columns: Columns): Promise<void> {
  checkStep(row.state, state)
  await writing(work)
    .updateTable('partners.cooperation')
    .set({ ...columns, state })
    .where('id', '=', row.id)
    .execute()
  const { id: cooperationId, kol_id: kolId, version } = row
  work.record('partners.cooperation-turned', { cooperationId, kolId, state, version })
}

function tellKol(
  work: Work,
  row: CooperationRow,
  kind: 'cooperation-offered' | 'cooperation-done' | 'cooperation-cancelled',
  reason?: string,
): Promise<void> {
  const about = { kind: 'cooperation' as const, id: row.id }
  return tell(work, { kind, personIds: [row.kol_id], about, values: { text: row.title, reason } })
}
