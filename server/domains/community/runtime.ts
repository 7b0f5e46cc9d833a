import { type Batcher, batcher } from '#platform/batch/index'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { countSeen, type Seen } from './feed/quality/seen.ts'
import { rememberViews, type Views } from './feed/views.ts'
import { type Followed, type Follower, followPerson } from './follow/turn.ts'
import { type Liked, type LikeTurn, turnLikes } from './talk/like/turn.ts'

/** What this domain keeps in memory of one running house: acts of many on one thing, which are kept together. */
export interface Runtime {
  /** By the person who is followed. */
  readonly follow: Batcher<string, Follower, Followed>
  /** By `kind/id` of what is liked. */
  readonly like: Batcher<string, LikeTurn, Liked>
  /** Recommendations that people are reading. */
  readonly views: Views
  /** Posts that were opened and not kept yet. */
  readonly seen: Seen
  close(): Promise<void>
}

type Parts = Pick<House, 'perform' | 'db' | 'clock'>

const runtimes = new WeakMap<object, Runtime>()

/** Acts that arrive for one thing within this time are kept in one commit: its row is locked once for all of them. */
const together = { windowMs: 4, paceMs: 20, maxSize: 500 } as const

/** The runtime of a house, made when it is first asked for. */
export function runtimeOf(house: Parts): Runtime {
  const known = runtimes.get(house.db)
  if (known) return known
  const runtime = createRuntime(house)
  runtimes.set(house.db, runtime)
  return runtime
}

export function createRuntime({ perform, clock }: Pick<Parts, 'perform' | 'clock'>): Runtime {
  const follow = batcher({
    ...together,
    run: (personId: string, followers: readonly Follower[]) =>
      perform(system, (work) => followPerson(work, personId, followers)),
  })
  const like = batcher({
    ...together,
    run: (subject: string, turns: readonly LikeTurn[]) => perform(system, (work) => turnLikes(work, subject, turns)),
  })
  const seen = countSeen(perform, () => clock.monotonicMs())
  return {
    seen,
    follow,
    like,
    views: rememberViews(() => clock.monotonicMs()),
    async close() {
      await follow.close()
      await like.close()
      await seen.close()
    },
  }
}
