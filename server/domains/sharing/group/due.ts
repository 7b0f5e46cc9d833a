import { type SqlBool, sql } from 'kysely'

import type { House } from '#platform/house'
import { system } from '#platform/work'
import { closeWhenDue } from './close.ts'
import { reading } from './tables.ts'

const atOnce = 200

/** Closes groups whose time is over; each under its lock, so whoever comes second finds nothing to close. */
export async function closeDue(house: Pick<House, 'db' | 'perform' | 'clock'>): Promise<void> {
  const due = await reading(house.db)
    .selectFrom('sharing.group')
    .select('id')
    .where('state', '=', 'open')
    .where('ends_at', '<=', house.clock.now())
    .orderBy('ends_at')
    .limit(atOnce)
    .execute()
  for (const { id } of due) await house.perform(system, (work) => closeWhenDue(work, id))
}

/** Has groups closed when their time is over, by every node. */
export function startClosing(house: Pick<House, 'db' | 'perform' | 'clock' | 'agenda'>): () => Promise<void> {
  return house.agenda.add({
    name: 'groups',
    isDue: (now) => sql<SqlBool>`exists (select from sharing.group where state = 'open' and ends_at <= ${now})`,
    act: () => closeDue(house),
  })
}
