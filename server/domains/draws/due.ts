import { type RawBuilder, type SqlBool, sql } from 'kysely'

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

/** Whether a look would find something. What must be met by an index is in words, not in parameters. */
function isAnythingDue(now: Date): RawBuilder<SqlBool> {
  return sql<SqlBool>`(exists (select from draws.draw where state = 'closed')
    or exists (select from draws.draw where state = 'prepared' and open_look_at <= ${now})
    or exists (select from draws.planned_packet where look_at <= ${now})
    or exists (select from draws.draw where state = 'open' and closes_at <= ${now})
    or exists (select from draws.win where give_at <= ${now} and person_id is not null)
    or exists (select from draws.win where state = 'won' and person_id is null)
    or exists (select from draws.win where state = 'won' and claim_by <= ${now})
    or exists (select from draws.red_packet where ended_at is null and ends_at <= ${now})
    or exists (select from draws.share where give_at <= ${now}))`
}

/** Has looked after what becomes due, by every node. */
export function startLooking(house: Around & Pick<House, 'agenda'>): () => Promise<void> {
  return house.agenda.add({ name: 'draws', isDue: isAnythingDue, act: () => doWhatIsDue(house) })
}
