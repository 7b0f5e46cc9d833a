import process from 'node:process'

import { openRoom, type RoomStatus } from '#web/shared/wire/room-news.ts'

/** Viewers with the real client of the web, in a process of their own, which keep account of what they heard. */
export interface FollowersOrder {
  readonly base: string
  readonly roomId: string
  readonly viewers: number
}

export interface Account {
  /** Viewers whose line is open and who heard a place of the log beyond the one asked for. */
  readonly back: number
  /** Lines that ended, over all viewers. */
  readonly ended: number
  readonly startedAfresh: number
  readonly mustLost: number
  readonly mustDuplicated: number
  readonly mustReordered: number
  readonly ackedChatLost: number
}

interface Follower {
  status: RoomStatus['kind']
  from: number
  upTo: number
  readonly heard: number[]
  readonly heardMust: number[]
  leftOut: number
  ended: number
  fresh: number
}

const followers: Follower[] = []

function follow({ base, roomId, viewers }: FollowersOrder): void {
  for (let nth = 0; nth < viewers; nth++) {
    const follower: Follower = {
      status: 'connecting',
      from: 0,
      upTo: 0,
      heard: [],
      heardMust: [],
      leftOut: 0,
      ended: 0,
      fresh: 0,
    }
    followers.push(follower)
    openRoom({
      base,
      roomId,
      onFresh: ({ upTo }) => {
        if (follower.fresh++ === 0) follower.from = upTo
        follower.upTo = upTo
      },
      onEntries: (entries) => {
        for (const { seq, lane } of entries) (lane === 'must' ? follower.heardMust : follower.heard).push(seq)
        follower.upTo = entries.at(-1)?.seq ?? follower.upTo
      },
      onLeftOut: (lines) => {
        follower.leftOut += lines
      },
      onStatus: ({ kind }) => {
        if (follower.status === 'open' && kind !== 'open') follower.ended++
        follower.status = kind
      },
    })
  }
}

function account(beyond: number, must: readonly number[], acked: readonly number[]): Account {
  const sum = (count: (follower: Follower) => number) => followers.reduce((total, each) => total + count(each), 0)
  const missing = (wanted: readonly number[], heard: readonly number[], from: number) => {
    const known = new Set(heard)
    return wanted.reduce((count, seq) => (seq > from && !known.has(seq) ? count + 1 : count), 0)
  }
  return {
    back: sum(({ status, upTo }) => (status === 'open' && upTo > beyond ? 1 : 0)),
    ended: sum(({ ended }) => ended),
    startedAfresh: sum(({ fresh }) => fresh - 1),
    mustLost: sum(({ heardMust, from }) => missing(must, heardMust, from)),
    mustDuplicated: sum(({ heardMust }) => heardMust.length - new Set(heardMust).size),
    mustReordered: sum(({ heardMust }) => heardMust.filter((seq, nth) => seq < (heardMust[nth - 1] ?? 0)).length),
    ackedChatLost: sum(({ heard, from, leftOut }) => Math.max(0, missing(acked, heard, from) - leftOut)),
  }
}

process.on('message', (message: { order?: FollowersOrder; ask?: Parameters<typeof account> }) => {
  if (message.order) {
    follow(message.order)
    process.send?.({ following: followers.length })
  }
  if (message.ask) process.send?.(account(...message.ask))
})
process.on('disconnect', () => process.exit())
