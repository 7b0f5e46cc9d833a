import { setTimeout } from 'node:timers/promises'
import { listOwnJuries, voteInJury } from '#contracts/moderation'
import { giveTrust, publishPost } from '#domains/community/index'
import { callJury, playDemoCase } from '#domains/moderation/index'
import { Refusal } from '#kernel/refusal'
import { type DemoReport, demoReports } from '../../content/life.ts'
import type { DemoPerson } from '../../on-air/wire.ts'
import type { Cast } from '../cast.ts'
import { memberActor } from '../people.ts'
import type { Pieces } from '../pieces.ts'

/** So many members are trusted to judge with others; so many of a panel have spoken. */
const trusted = 9
const spoken = 3
const juryLevel = 3
const dayMs = 86_400_000
const mostTries = 60
const triesEveryMs = 500

type Visit = (place: number) => Promise<DemoPerson>

/** Lets members post what breaks a rule, or may, and others report it; about one of them a panel is asked. */
export async function makeCases(pieces: Pieces, cast: Cast, visitor: Visit): Promise<void> {
  for (const [place, personId] of cast.members.slice(0, trusted).entries()) {
    await pieces.make(`trust/${place}`, async (work) => {
      await giveTrust(work, personId, juryLevel)
      return personId
    })
  }
  for (const [nth, report] of demoReports.entries()) {
    if (pieces.isOver()) return
    const caseId = await makeCase(pieces, cast, report, nth)
    if (!report.isDisputed) continue
    await askPanel(pieces, caseId)
    await pieces.act(`votes/${nth}`, () => vote(visitor))
  }
}

async function makeCase(pieces: Pieces, cast: Cast, report: DemoReport, nth: number): Promise<string> {
  const { title, text, reason, note } = report
  const author = memberActor(cast, cast.members.length - 1 - nth)
  const draft = { kind: 'note' as const, title, text, audience: 'everybody' as const, media: [] }
  const postId = await pieces.make(
    `reported/${nth}`,
    // Days ago, so that it is not the first thing that a visitor reads.
    (work) => publishPost(work, draft, { isDemo: true, at: new Date(work.now.getTime() - (9 + nth) * dayMs) }),
    author,
  )
  const reporters = Array.from({ length: report.reporters }, (_, place) => memberActor(cast, trusted + nth + place))
  return pieces.make(`case/${nth}`, (work) =>
    playDemoCase(work, { kind: 'post', subjectId: postId, reason, note, reporters }),
  )
}

/** Who may sit on a panel is known a moment after they were last seen to do something. */
async function askPanel(pieces: Pieces, caseId: string): Promise<void> {
  for (let tries = 0; tries < mostTries && !pieces.isOver(); tries++) {
    try {
      await pieces.make(`jury/${caseId}`, (work) => callJury(work, caseId))
      return
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await setTimeout(triesEveryMs)
    }
  }
}

/** Some of those who were asked have spoken; the others may still. */
async function vote(visitor: Visit): Promise<string> {
  let votes = 0
  for (let place = 0; place < trusted && votes < spoken; place++) {
    const juror = await visitor(place)
    const { items } = await juror.call(listOwnJuries, { query: {} })
    const open = items.find(({ vote, outcome }) => !vote && !outcome)
    if (!open) continue
    await juror.call(voteInJury, { params: { juryId: open.id }, body: { vote: votes % 2 ? 'breaks' : 'fine' } })
    votes++
  }
  return `${votes}`
}
