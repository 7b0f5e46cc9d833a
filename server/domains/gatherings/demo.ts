import { sql } from 'kysely'

import type { GatheringDraft, GatheringFeedback } from '#contracts/gatherings'
import { forgetNotices } from '#domains/messaging/index'
import type { Actor, Work } from '#platform/work'
import { giveFeedback } from './closing/feedback.ts'
import { publishResults } from './closing/results.ts'
import { createGathering, openGathering } from './gathering/keep.ts'
import { checkIn } from './sign-up/check-in.ts'
import { signUp } from './sign-up/take.ts'
import { reading } from './tables.ts'
import { sendStep } from './warm-up/send.ts'

/** An event of the demo as it went: who signed up, how many of them came, what they said, what came of it. */
export interface DemoGathering {
  readonly draft: GatheringDraft
  readonly members: readonly Actor[]
  readonly came: number
  readonly said: readonly GatheringFeedback[]
  readonly results?: string
}

const dayMs = 86_400_000

/** Plays an event through the acts that people would do, each at the time when they would have done it. */
export async function playDemoGathering(
  work: Work,
  { draft, members, came, said, results }: DemoGathering,
): Promise<void> {
  const at = (moment: number, actor = work.actor): Work => ({
    ...work,
    actor,
    now: new Date(Math.min(moment, work.now.getTime())),
  })
  const [startsAt, endsAt] = [new Date(draft.startsAt).getTime(), new Date(draft.endsAt).getTime()]
  const opened = at(startsAt - 10 * dayMs)
  const id = await createGathering(opened, draft, { isDemo: true })
  await openGathering(opened, id, 1)
  const steps = await reading(work.tx)
    .selectFrom('gatherings.step')
    .select(['id', 'at'])
    .where('gathering_id', '=', id)
    .where('at', '<=', work.now)
    .orderBy('at')
    .execute()
  for (const step of steps) await sendStep(at(step.at.getTime()), id, step.id)
  for (const member of members) await signUp(at(startsAt - 5 * dayMs, member), id, [])
  const codes = await reading(work.tx)
    .selectFrom('gatherings.sign_up')
    .select('code')
    .where('gathering_id', '=', id)
    .where('state', '=', 'going')
    .orderBy('serial')
    .limit(came)
    .execute()
  for (const { code } of codes) await checkIn(at(startsAt), code)
  for (const [nth, feedback] of said.entries()) {
    const member = members[nth]
    if (member) await giveFeedback(at(endsAt + dayMs, member), id, feedback)
  }
  if (results) await publishResults(at(endsAt + dayMs), id, { version: 2, text: results })
}

/** Takes the demo's events away, with what people were told of them. */
export async function removeDemoGatherings(work: Work): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    delete from gatherings.gathering where is_demo returning id`.execute(work.tx)
  for (const { id } of rows) await forgetNotices(work, { kind: 'gathering', id })
}
