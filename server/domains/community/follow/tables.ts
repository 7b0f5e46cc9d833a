import type { Generated } from 'kysely'

import type { Tx, Work } from '#platform/work'

/** Rows of `community` that are about people following people. No other domain names these tables. */
export type FollowTables = {
  'community.follow': { follower_id: string; person_id: string; followed_at: Date }
  'community.mute': { person_id: string; muted_id: string; muted_at: Date }
  'community.person_count': {
    person_id: string
    followers: Generated<number>
    following: Generated<number>
    likes: Generated<number>
    day: Generated<Date | null>
    day_follows: Generated<number>
  }
}

export const writing = (work: Pick<Work, 'tx'>): Tx<FollowTables> => work.tx.$extendTables<FollowTables>()
