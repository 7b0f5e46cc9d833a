import type { House } from '#platform/house'
import { system } from '#platform/work'
import { tellDecisionJob } from './case/decide.ts'
import { closeJuryJob, makeLot } from './case/jury/call.ts'
import { closeJury } from './case/jury/vote.ts'
import { stateDecision } from './case/tell.ts'
import { forgetSpoken, forgetSpokenJob } from './screen/forget.ts'

export async function startJobs(house: House): Promise<void> {
  await house.jobs.on(tellDecisionJob, (data) => stateDecision(house, data))
  await house.jobs.on(closeJuryJob, async ({ juryId }) => {
    await house.perform(system, (work) => closeJury(work, juryId))
  })
  // Bound before any case could be sent to a jury.
  await house.perform(system, makeLot)
  await house.jobs.on(forgetSpokenJob, () => forgetSpoken(house.db, house.clock.now()))
  await house.jobs.cron(forgetSpokenJob, '19 4 * * *', 'UTC', {})
}
