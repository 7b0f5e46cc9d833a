import type { Fact } from '#platform/facts'
import type { House } from '#platform/house'
import { offersNow } from './cards.ts'
import { reading } from './tables.ts'

/** A room is told of one offer so often at most; and once more when it has become quiet. */
const tellEveryMs = 250

const heard = [
  'sharing.seat-taken',
  'sharing.seat-left',
  'sharing.group-opened',
  'sharing.group-joined',
  'sharing.group-completed',
  'sharing.group-failed',
] as const

/** Tells rooms in which an offer is on how its groups stand, as the database has it when they are told. */
export async function startTelling(house: House): Promise<() => void> {
  const waiting = new Map<string, NodeJS.Timeout>()
  const again = new Set<string>()

  function changed(offerId: string): void {
    if (waiting.has(offerId)) {
      again.add(offerId)
      return
    }
    tell(house, offerId).catch((error) => house.log.warn({ err: error, offerId }, 'a room waits for its groups'))
    const timer = setTimeout(() => {
      waiting.delete(offerId)
      if (again.delete(offerId)) changed(offerId)
    }, tellEveryMs)
    waiting.set(offerId, timer)
  }

  await house.followers.add(
    {
      name: 'sharing.groups',
      hears: heard,
      digest: async (_tx, fact, afterCommit) => {
        const { offerId } = (fact as Fact<(typeof heard)[number]>).data
        afterCommit(() => changed(offerId))
      },
    },
    'now',
  )
  return () => {
    for (const timer of waiting.values()) clearTimeout(timer)
    waiting.clear()
  }
}

async function tell({ db, rooms, clock }: House, offerId: string): Promise<void> {
  const launches = await reading(db)
    .selectFrom('sharing.group_launch')
    .select('show_id')
    .where('offer_id', '=', offerId)
    .where('withdrawn_at', 'is', null)
    .execute()
  if (launches.length === 0) return
  const offers = await reading(db).selectFrom('sharing.group_offer').selectAll().where('id', '=', offerId).execute()
  const [now] = await offersNow(db, offers, { now: clock.now() })
  if (!now) return
  for (const { show_id } of launches)
    rooms.state(show_id, `group-offer/${offerId}`, { open: now.open, groups: now.groups })
}
