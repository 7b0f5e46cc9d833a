import { type SqlBool, sql } from 'kysely'

import type { ProposalCard, ProposalState, RuleProposal } from '#contracts/community'
import { personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { reading as readingCircles } from '../../tables.ts'
import { findMissing } from './eligible.ts'
import { getProposal } from './load.ts'
import { isWithdrawable } from './proposal.ts'
import { type ProposalRow, reading } from './tables.ts'

interface Asked {
  readonly circleId?: string
  readonly isOfHouse?: boolean
  readonly state?: ProposalState
  readonly q?: string
  readonly after?: string
  readonly limit?: number
}

/** Proposals, the latest first. */
export async function listProposals(db: Database, asked: Asked): Promise<Page<ProposalCard>> {
  const { circleId, isOfHouse, state, q, after, limit = defaultLimit } = asked
  const like = `%${(q ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`
  const rows = await reading(db)
    .selectFrom('community.rule_proposal')
    .selectAll()
    .$if(circleId !== undefined, (query) => query.where('circle_id', '=', circleId ?? ''))
    .$if(isOfHouse === true, (query) => query.where('circle_id', 'is', null))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'voting'))
    .$if(!!q, (query) => query.where(sql<SqlBool>`(reason ilike ${like} or array_to_string(rules, ' ') ilike ${like})`))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ id }) => id,
  )
  return { ...page, items: await shown(db, page.items) }
}

async function shown(db: Database, rows: readonly ProposalRow[]): Promise<ProposalCard[]> {
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ by_id }) => by_id),
  )
  const circles = await readingCircles(db)
    .selectFrom('community.circle')
    .select(['id', 'handle', 'name'])
    .where('id', '=', sql<string>`any(${rows.flatMap(({ circle_id }) => circle_id ?? [])}::text[])`)
    .execute()
  return rows.map((row) =>
    present({
      id: row.id,
      circle: circles.find(({ id }) => id === row.circle_id),
      by: people.get(row.by_id) ?? { id: row.by_id, kind: 'guest' as const, name: '' },
      reason: row.reason,
      state: row.state,
      openedAt: row.opened_at.toISOString(),
      until: row.until?.toISOString(),
      ...countsOf(row),
      supporters: row.supporters,
    }),
  )
}

/** While people vote only how many did is known, so that nobody votes with the crowd. */
function countsOf({ state, yes, no, abstain }: ProposalRow) {
  return state === 'voting' ? { yes: 0, no: 0, abstain: 0 } : { yes, no, abstain }
}

/** One proposal whole, with what the viewer may do now. */
export async function readProposal(db: Database, proposalId: string, viewer: Actor, now: Date): Promise<RuleProposal> {
  const row = await getProposal(db, proposalId)
  const [card] = await shown(db, [row])
  if (!card) throw new Error('A proposal without its card.')
  const own = await findOwn(db, proposalId, viewer.id)
  const missing = await findMissing(db, viewer, row)
  const isOn = row.until !== null && row.until > now
  const people = await personCards(readingIdentity(db), row.settled_by ? [row.settled_by] : [])
  return present({
    ...card,
    before: row.before,
    rules: row.rules,
    supportersNeeded: row.supporters_needed,
    fromLevel: row.from_level,
    quorumPercent: row.quorum_percent,
    sharePercent: row.share_percent,
    isSecret: row.is_secret,
    eligible: row.eligible ?? undefined,
    named: row.is_secret || row.state === 'voting' ? undefined : await namedBallots(db, proposalId),
    answer: row.answer || undefined,
    settledBy: row.settled_by ? people.get(row.settled_by) : undefined,
    rights: [
      ...(row.state === 'gathering' && isOn && !own.hasSupported && !missing ? ['support' as const] : []),
      ...(row.state === 'voting' && isOn && !missing && !(own.hasVoted && row.is_secret) ? ['vote' as const] : []),
      ...(row.by_id === viewer.id && isWithdrawable(row.state) ? ['withdraw' as const] : []),
      ...(row.state === 'passed' && (await mayAnswerFor(db, row, viewer)) ? ['settle' as const] : []),
    ],
    missing,
    ...own,
  })
}

async function findOwn(db: Database, proposalId: string, personId: string) {
  const support = await reading(db)
    .selectFrom('community.rule_supporter')
    .select('person_id')
    .where('proposal_id', '=', proposalId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const ballot = await reading(db)
    .selectFrom('community.rule_ballot')
    .select('choice')
    .where('proposal_id', '=', proposalId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return {
    hasSupported: support !== undefined,
    hasVoted: ballot !== undefined,
    choice: ballot?.choice ?? undefined,
  }
}

const mostNamed = 500

async function namedBallots(db: Database, proposalId: string) {
  const rows = await reading(db)
    .selectFrom('community.rule_ballot')
    .select(['person_id', 'choice'])
    .where('proposal_id', '=', proposalId)
    .orderBy('person_id')
    .limit(mostNamed)
    .execute()
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ person_id }) => person_id),
  )
  return rows.flatMap(({ person_id, choice }) => {
    const person = people.get(person_id)
    return person && choice ? [{ person, choice }] : []
  })
}

async function mayAnswerFor(db: Database, { circle_id }: ProposalRow, viewer: Actor): Promise<boolean> {
  if (viewer.may.has('community.manage')) return true
  const own = await readingCircles(db)
    .selectFrom('community.circle_member')
    .select('role')
    .where('circle_id', '=', circle_id ?? '')
    .where('person_id', '=', viewer.id)
    .executeTakeFirst()
  return own?.role === 'owner'
}
