import { sql } from 'kysely'

import { tell } from '#domains/messaging/index'
import type { Facts } from '#platform/facts'
import type { Work } from '#platform/work'
import { getProposal } from './load.ts'

/** More are not told at once; of the house's own rules the page itself tells. */
const mostTold = 5_000

const aboutOf = (proposalId: string) => ({ kind: 'rule-proposal', id: proposalId }) as const

/** Those who may vote are told that they can. */
export async function tellVoteOpened(work: Work, { proposalId }: Facts['community.rules-vote-opened']): Promise<void> {
  const row = await getProposal(work.tx, proposalId)
  const { rows } = await sql<{ id: string }>`
    ${
      row.circle_id === null
        ? sql`select person_id as id from community.trust where level >= ${row.from_level} order by person_id limit ${mostTold}`
        : sql`select belongs.person_id as id from community.circle_member as belongs
            left join community.trust on trust.person_id = belongs.person_id
            where belongs.circle_id = ${row.circle_id} and belongs.joined_at <= ${row.opened_at}
              and coalesce(trust.level, 0) >= ${row.from_level} order by belongs.person_id limit ${mostTold}`
    }`.execute(work.tx)
  await tell(work, { kind: 'rules-vote-opened', personIds: rows.map(({ id }) => id), about: aboutOf(proposalId) })
}

/** Whoever proposed is told the result, and so are those who answer for the rules of the circle. */
export async function tellVoteClosed(work: Work, { proposalId }: Facts['community.rules-vote-closed']): Promise<void> {
  const row = await getProposal(work.tx, proposalId)
  const { rows } = await sql<{ id: string }>`
    select person_id as id from community.circle_member where circle_id = ${row.circle_id} and role = 'owner'`.execute(
    work.tx,
  )
  const personIds = [...new Set([row.by_id, ...rows.map(({ id }) => id)])]
  await tell(work, { kind: 'rules-vote-closed', personIds, about: aboutOf(proposalId) })
}

/** Everybody who took part is told what became of it. */
export async function tellSettled(work: Work, { proposalId }: Facts['community.rules-settled']): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from community.rule_supporter where proposal_id = ${proposalId}
    union select person_id from community.rule_ballot where proposal_id = ${proposalId} limit ${mostTold}`.execute(
    work.tx,
  )
  await tell(work, { kind: 'rules-settled', personIds: rows.map(({ id }) => id), about: aboutOf(proposalId) })
}
