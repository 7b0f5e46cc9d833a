import type { PollAnswer } from '#contracts/community'
import { closePoll, getPoll, publishPost, votePoll } from '#domains/community/index'
import { type DemoPoll, demoPolls } from '../../content/polls.ts'
import type { Cast } from '../cast.ts'
import { memberActor } from '../people.ts'
import type { Pieces } from '../pieces.ts'

/** Lets people of the demo ask each other, and vote. */
export async function makePolls(pieces: Pieces, cast: Cast): Promise<void> {
  for (const [nth, demo] of demoPolls.entries()) {
    if (pieces.isOver()) return
    await makePoll(pieces, cast, nth, demo)
  }
}

async function makePoll(pieces: Pieces, cast: Cast, nth: number, demo: DemoPoll): Promise<void> {
  const { title, text, poll, picks, said = [], isOver } = demo
  const author = memberActor(cast, nth * 3)
  const note = { kind: 'note', title, text, audience: 'everybody', poll } as const
  const postId = await pieces.make(`poll/${nth}`, (work) => publishPost(work, note, { isDemo: true }), author)
  const { questions } = await getPoll(pieces.house.db, postId, author)
  for (const turn of (picks[0] ?? []).keys()) {
    const answers = questions.map(({ sort, choices }, place): PollAnswer => {
      if (sort === 'text') return said[turn] === undefined ? {} : { text: said[turn] }
      const choice = choices[picks[place]?.[turn] ?? 0]
      return choice ? { choiceIds: [choice.id] } : {}
    })
    const vote = `poll/${nth}/${turn}`
    const voter = memberActor(cast, nth * 3 + 1 + turn)
    await pieces.make(vote, (work) => votePoll(work, postId, answers).then(() => postId), voter)
  }
  if (isOver) await pieces.make(`poll/${nth}/over`, (work) => closePoll(work, postId).then(() => postId), author)
}
