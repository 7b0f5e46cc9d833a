import { Type } from 'typebox'

import { draft, job } from '#platform/jobs/index'
import type { Work } from '#platform/work'
import { countEligible } from './eligible.ts'
import { change, lockProposal, placeOf } from './load.ts'
import { hourMs, outcomeOf } from './proposal.ts'
import type { ProposalRow } from './tables.ts'

export const advanceProposalJob = job({
  name: 'community.advance-proposal',
  data: Type.Object({ proposalId: Type.String() }),
})

/** Goes on with a proposal at a time. */
export function advanceAt(work: Work, proposalId: string, at: Date): void {
  work.enqueue(draft(advanceProposalJob, { proposalId }, { after: at }))
}

/** Goes on with a proposal whose time has come; too early, or again, nothing happens. */
export async function advanceProposal(work: Work, proposalId: string): Promise<void> {
  const row = await lockProposal(work, proposalId)
  if (!row.until || row.until > work.now) return
  if (row.state === 'gathering') await change(work, row.id, { state: 'failed', until: null })
  if (row.state === 'discussing') await openVote(work, row)
  if (row.state === 'voting') await closeVote(work, row)
}

/** Enough support it, or whoever answers for the rules proposed it: from now on it is discussed. */
export async function openDiscussion(work: Work, row: ProposalRow): Promise<void> {
  const until = new Date(work.now.getTime() + row.discuss_hours * hourMs)
  await change(work, row.id, { state: 'discussing', until })
  advanceAt(work, row.id, until)
  work.record('community.rules-discussed', placeOf(row))
}

async function openVote(work: Work, row: ProposalRow): Promise<void> {
  const until = new Date(work.now.getTime() + row.vote_hours * hourMs)
  await change(work, row.id, { state: 'voting', until })
  advanceAt(work, row.id, until)
  work.record('community.rules-vote-opened', placeOf(row))
}

async function closeVote(work: Work, row: ProposalRow): Promise<void> {
  const { yes, no, abstain, quorum_percent: quorumPercent, share_percent: sharePercent } = row
  // Whoever voted could; a level lost since does not make the vote a larger part.
  const eligible = Math.max(await countEligible(work.tx, row), yes + no + abstain)
  const outcome = outcomeOf({ yes, no, abstain, eligible }, { quorumPercent, sharePercent })
  await change(work, row.id, { state: outcome, until: null, eligible })
  work.record('community.rules-vote-closed', { ...placeOf(row), outcome, yes, no, abstain, eligible })
}
