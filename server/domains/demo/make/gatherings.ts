import type { GatheringDraft } from '#contracts/gatherings'
import { playDemoGathering } from '#domains/gatherings/index'
import type { Actor } from '#platform/work'
import { type DemoEvent, demoEvents } from '../content/gatherings.ts'
import { demoMembers } from '../content/people.ts'
import type { Cast } from './cast.ts'
import type { Pieces } from './pieces.ts'

const dayMs = 86_400_000

/** Makes the demo's events: one that is over, with its thanks and feedback, and one that takes sign-ups. */
export async function makeGatherings(pieces: Pieces, cast: Cast): Promise<void> {
  const members = cast.members.map((id, place): Actor => {
    const name = demoMembers[place] ?? ''
    return { id, name, kind: 'member', roles: [], may: new Set() }
  })
  for (const [nth, event] of demoEvents.entries())
    await pieces.make(`gathering/${nth}`, async (work) => {
      const { came, said, results, people } = event
      const draft = draftOf(event, work.now)
      const went = { draft, came, said, members: members.slice(0, people), ...(results && { results }) }
      await playDemoGathering(work, went)
      return `${nth}`
    })
}

/** On the hour, so many days from now. */
function draftOf({ startsInDays, hours, terms, steps }: DemoEvent, now: Date): GatheringDraft {
  const start = Math.floor((now.getTime() + startsInDays * dayMs) / 3_600_000) * 3_600_000
  const startsAt = new Date(start).toISOString()
  return {
    ...terms,
    startsAt,
    endsAt: new Date(start + hours * 3_600_000).toISOString(),
    signUpUntil: startsAt,
    steps: steps.map(({ kind, text, daysBefore }) => ({
      kind,
      text,
      at: new Date(start - daysBefore * dayMs).toISOString(),
    })),
  }
}
