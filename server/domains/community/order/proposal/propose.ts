import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { roleIn } from '../../circle/member.ts'
import { cleanLine, cleanText } from '../../post/clean.ts'
import { screen } from '../../post/screen.ts'
import { refuse } from '../../refusals.ts'
import { readRights } from '../trust/rights/read.ts'
import { advanceAt } from './advance.ts'
import { permitPart } from './eligible.ts'
import { lockRules, placeOf } from './load.ts'
import { gatherMs, hourMs, isSame, tidyRules } from './proposal.ts'
import { writing } from './tables.ts'

interface Proposed {
  readonly circleId?: string
  readonly rules: readonly string[]
  readonly reason: string
}

/** Proposes other rules; one proposal at a time for a circle or the house. Whoever answers for the rules opens the discussion at once. */
export async function proposeRules(work: Work, { circleId, rules: wanted, reason }: Proposed): Promise<string> {
  const { actor, now } = work
  const place = circleId ?? null
  const { rules: before } = await lockRules(work, place)
  const { vote } = await readRights(work.tx)
  const asked = { circle_id: place, from_level: vote.fromLevel, opened_at: now }
  const answers = await mayAnswer(work, place)
  if (!answers) await permitPart(work, asked)
  const rules = tidyRules(wanted, cleanLine)
  if (isSame(rules, before)) throw refuse.sameRules({ field: 'rules' })
  const words = `${cleanText(reason)}\n${rules.join('\n')}`
  const { verdict } = await screen(work, { title: undefined, text: words, circleId }, actor)
  if (verdict !== 'publish') throw refuse.wordsRefused({ field: 'reason' })
  const isGathering = !answers && vote.supporters > 1
  const id = newId(now.getTime())
  const until = new Date(now.getTime() + (isGathering ? gatherMs : vote.discussHours * hourMs))
  const kept = await writing(work)
    .insertInto('community.rule_proposal')
    .values({
      id,
      ...asked,
      by_id: actor.id,
      before,
      rules,
      reason: cleanText(reason),
      state: isGathering ? 'gathering' : 'discussing',
      until,
      supporters_needed: vote.supporters,
      discuss_hours: vote.discussHours,
      vote_hours: vote.voteHours,
      quorum_percent: vote.quorumPercent,
      share_percent: vote.sharePercent,
      is_secret: vote.isSecret,
      supporters: 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'circle_id', 'state'])
    .executeTakeFirst()
  if (!kept) throw refuse.proposalOpen()
  await writing(work).insertInto('community.rule_supporter').values({ proposal_id: id, person_id: actor.id }).execute()
  advanceAt(work, id, until)
  work.record('community.rules-proposed', { ...placeOf(kept), personId: actor.id, state: kept.state })
  await audit(work, 'community.rules-proposed', { kind: 'rule-proposal', id }, { circleId })
  return id
}

/** Whether the actor answers for these rules: owners of the circle, and staff. */
export async function mayAnswer(work: Work, circleId: string | null): Promise<boolean> {
  if (work.actor.may.has('community.manage')) return true
  return circleId !== null && (await roleIn(work, circleId, work.actor.id)) === 'owner'
}
