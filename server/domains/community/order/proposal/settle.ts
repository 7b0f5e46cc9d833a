import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { cleanText } from '../../post/clean.ts'
import { refuse } from '../../refusals.ts'
import { writing as writingCircles } from '../../tables.ts'
import { change, getProposal, lockProposal, lockRules, placeOf } from './load.ts'
import { isSame } from './proposal.ts'
import { mayAnswer } from './propose.ts'
import { type ProposalRow, writing } from './tables.ts'

/**
 * Puts into force what has passed, or refuses it with a reason that everybody reads. Refused to put into force what was written for
 * rules that were changed since. Again the same is the same.
 */
export async function settleProposal(
  work: Work,
  proposalId: string,
  { isInForce, answer }: { readonly isInForce: boolean; readonly answer: string },
): Promise<void> {
  // The rules first, as whoever proposes does.
  const { circle_id: circleId } = await getProposal(work.tx, proposalId)
  const { rules, version } = await lockRules(work, circleId)
  const row = await lockProposal(work, proposalId)
  if (!(await mayAnswer(work, circleId))) throw refuse.noCircleRight()
  const state = isInForce ? 'in-force' : 'refused'
  if (row.state === state) return
  if (row.state !== 'passed') throw refuse.voteOpen()
  const said = cleanText(answer)
  if (!isInForce && said === '') throw refuse.reasonNeeded({ field: 'answer' })
  if (isInForce && !isSame(rules, row.before)) throw refuse.rulesChangedSince()
  if (isInForce) await putIntoForce(work, row, version + 1)
  await change(work, proposalId, { state, answer: said, settled_by: work.actor.id, settled_at: work.now })
  work.record('community.rules-settled', { ...placeOf(row), state })
  await audit(work, 'community.rules-settled', { kind: 'rule-proposal', id: proposalId }, { isInForce, answer: said })
}

/** The next version of the rules: members are shown them anew. */
async function putIntoForce(work: Work, { circle_id, rules }: ProposalRow, version: number): Promise<void> {
  if (circle_id !== null) {
    await writingCircles(work)
      .updateTable('community.circle')
      .set((set) => ({ rules, rules_version: version, version: set('version', '+', 1), changed_at: work.now }))
      .where('id', '=', circle_id)
      .execute()
    work.record('community.circle-changed', { circleId: circle_id })
    return
  }
  const row = { rules, version, changed_at: work.now }
  await writing(work)
    .insertInto('community.house_rules')
    .values(row)
    .onConflict((conflict) => conflict.column('single').doUpdateSet(row))
    .execute()
}
