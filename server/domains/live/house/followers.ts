import type { Fact } from '#platform/facts'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { tellSeatsOfShow, tellWithdrawn } from '../air/guest-host/news.ts'
import { findOnAir, tellProductChanged } from '../stage/shelf/follow-goods.ts'

const goodsFacts = [
  'catalogue.product-changed',
  'catalogue.price-changed',
  'catalogue.stock-changed',
  'catalogue.availability-changed',
] as const
/** Changes of one product within this time are told as one: cards show the latest, not every step. */
const gatherMs = 200

interface LoweredIn {
  readonly showId: string
  readonly by?: string
}

/**
 * Follows facts whose effect is outside the database: cards on open screens and open sockets. A card is told in a
 * transaction of its own, which may come twice after a crash and then says the same again.
 */
export async function startFollowers(house: House): Promise<() => Promise<void>> {
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let telling: Promise<void> = Promise.resolve()
  const tell = async () => {
    timer = undefined
    const productIds = [...changed]
    changed.clear()
    for (const productId of await findOnAir(house.db, productIds)) {
      await house
        .perform(system, (work) => tellProductChanged(work, productId))
        .catch((error) => house.log.warn({ err: error, productId }, 'a card could not be told'))
    }
  }
  await house.followers.add(
    {
      name: 'live.goods',
      hears: goodsFacts,
      digest: async (_tx, fact) => {
        changed.add((fact as Fact<(typeof goodsFacts)[number]>).data.productId)
        timer ??= setTimeout(() => {
          telling = tell().catch((error) => house.log.warn({ err: error }, 'cards could not be told'))
        }, gatherMs)
      },
    },
    'now',
  )
  await house.followers.add(
    {
      name: 'live.doors',
      hears: ['identity.person-banned'],
      digest: async (_tx, fact) => {
        const { personId, deviceIds } = (fact as Fact<'identity.person-banned'>).data
        house.rooms.cut(undefined, { personId }, 'banned')
        for (const deviceId of deviceIds) house.rooms.cut(undefined, { deviceId }, 'banned')
      },
    },
    'now',
  )
  await house.followers.add(
    {
      name: 'live.seats',
      hears: ['live.show-started', 'live.show-ended', 'live.show-cancelled', 'live.hand-lowered'],
      digest: async (_tx, fact, afterCommit) => {
        const { showId, by } = (fact as Fact<'live.show-started' | 'live.hand-lowered'>).data as LoweredIn
        // Whoever lowers a hand in a room tells it themselves.
        if (by !== undefined && by !== 'house') return
        afterCommit(() => {
          tellSeatsOfShow(house, showId).catch((error) => house.log.warn({ err: error, showId }, 'seats were not told'))
        })
      },
    },
    'now',
  )
  await house.followers.add(
    {
      name: 'live.withdrawn-seats',
      hears: ['live.guest-withdrawn'],
      digest: async (_tx, fact, afterCommit) => {
        const place = (fact as Fact<'live.guest-withdrawn'>).data
        afterCommit(() => {
          tellWithdrawn(house, place).catch((error) => house.log.warn({ err: error, ...place }, 'a seat was not told'))
        })
      },
    },
    'now',
  )
  return async () => {
    clearTimeout(timer)
    await telling
  }
}
