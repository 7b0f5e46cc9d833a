import { getCircle, proposeRules, readingCommunity, recommendPost } from '#domains/community/index'
import { demoProposals, demoRecommended } from '../../content/care.ts'
import type { DemoCircle } from '../../content/circles.ts'
import type { Cast } from '../cast.ts'
import { actorOf } from '../people.ts'
import type { Pieces } from '../pieces.ts'

interface Cared {
  readonly cast: Cast
  readonly circles: ReadonlyMap<DemoCircle, string>
  /** A note of each circle. */
  readonly noteOf: (circle: DemoCircle) => string | undefined
}

/** Lets owners recommend a note to their circle, and propose a rule that is talked about now. */
export async function makeCare(pieces: Pieces, { cast, circles, noteOf }: Cared): Promise<void> {
  for (const [circle, circleId] of circles) {
    if (pieces.isOver()) return
    const { handle } = circle.draft
    const owner = actorOf(cast.hosts.get(circle.host) ?? '')
    const [note, postId] = [textOf(demoRecommended, handle), noteOf(circle)]
    if (note && postId)
      await pieces.make(`recommended/${handle}`, (work) => recommendPost(work, postId, note).then(() => postId), owner)
    const proposal = textOf(demoProposals, handle)
    if (!proposal) continue
    const { rules } = await getCircle(readingCommunity(pieces.house.db), circleId, owner)
    const { rule, reason } = proposal
    await pieces.make(
      `proposal/${handle}`,
      (work) => proposeRules(work, { circleId, rules: [...rules, rule], reason }),
      owner,
    )
  }
}

function textOf<Text>(texts: Readonly<Record<string, Text>>, handle: string): Text | undefined {
  return texts[handle]
}
