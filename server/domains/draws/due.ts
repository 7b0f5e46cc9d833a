import type { House } from '#platform/house'
import { system } from '#platform/work'
import { closeIfDue } from './draw/close.ts'
import { drawLots } from './draw/draw-lots.ts'
import { openDueDraws } from './draw/open-due.ts'
import { endIfDue } from './red-packet/end.ts'
import { payDue } from './red-packet/pay.ts'
import { openDuePackets } from './red-packet/planned.ts'
import { reading } from './tables.ts'
import { giveDue } from './win/give.ts'
import { lapseIfDue } from './win/lapse.ts'

type Around = Pick<House, 'db' | 'perform' | 'clock' | 'log'>

const everyMs = 500
const atOnce = 200

/**
 * Does what has become due: countdowns that are over, draws whose lots wait, prizes that come by themselves, claims that
 * were missed, red packets out of time. Every node looks; whoever is second finds nothing to do.
 */
export async function doWhatIsDue(house: Around): Promise<void> {
  const now = house.clock.now()
  const tables = reading(house.db)
  await openDueDraws(house)
  await openDuePackets(house)
  const overtime = await tables
    .selectFrom('draws.draw')
    .select('id')
    .where('state', '=', 'open')
    .where('closes_at', '<=', now)
    .execute()
  for (const { id } of overtime) await house.perform(system, (work) => closeIfDue(work, id))
  const closed = await tables.selectFrom('draws.draw').select('id').where('state', '=', 'closed').execute()
  for (const { id } of closed) await house.perform(system, (work) => drawLots(work, id))
  await giveDue(house)
  const missed = await tables
    .selectFrom('draws.win')
    .select(['draw_id', 'position'])
    .where('state', '=', 'won')
    .where((on) =>
      on.or([on('person_id', 'is', null), on.and([on('needs_address', '=', true), on('claim_by', '<=', now)])]),
    )
    .orderBy('claim_by')
    .limit(atOnce)
    .execute()
  for (const { draw_id, position } of missed) await house.perform(system, (work) => lapseIfDue(work, draw_id, position))
  const late = await tables
    .selectFrom('draws.red_packet')
    .select('id')
    .where('ended_at', 'is', null)
    .where('ends_at', '<=', now)
    .execute()
  for (const { id } of late) await house.perform(system, (work) => endIfDue(work, id))
  await payDue(house)
}

/** Whether a look would find something: one statement, because most find nothing. */
async function isAnythingDue({ db, clock }: Pick<Around, 'db' | 'clock'>): Promise<boolean> {
  const now = clock.now()
  const { isDue } = await reading(db)
    .selectNoFrom((on) =>
      on
        .or([
          on.exists(on.selectFrom('draws.draw').where('state', '=', 'closed')),
          on.exists(on.selectFrom('draws.draw').where('state', '=', 'prepared').where('open_look_at', '<=', now)),
          on.exists(on.selectFrom('draws.planned_packet').where('look_at', '<=', now)),
          on.exists(on.selectFrom('draws.draw').where('state', '=', 'open').where('closes_at', '<=', now)),
          on.exists(on.selectFrom('draws.win').where('give_at', '<=', now).where('person_id', 'is not', null)),
          on.exists(on.selectFrom('draws.win').where('state', '=', 'won').where('person_id', 'is', null)),
          on.exists(on.selectFrom('draws.win').where('state', '=', 'won').where('claim_by', '<=', now)),
          on.exists(on.selectFrom('draws.red_packet').where('ended_at', 'is', null).where('ends_at', '<=', now)),
          on.exists(on.selectFrom('draws.share').where('give_at', '<=', now)),
        ])
        .as('isDue'),
    )
    .executeTakeFirstOrThrow()
  return Boolean(isDue)
}

/** Looks twice a second, never twice at once. */
export function startLooking(house: Around): () => Promise<void> {
  let looking: Promise<void> = Promise.resolve()
  let isLooking = false
  const look = async () => {
    try {
      if (await isAnythingDue(house)) await doWhatIsDue(house)
    } catch (error) {
      house.log.warn({ err: error }, 'draws wait for the next look')
    }
    isLooking = false
  }
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    looking = look()
  }, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await looking
  }
}
