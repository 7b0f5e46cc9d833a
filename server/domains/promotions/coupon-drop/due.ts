import { type SqlBool, sql } from 'kysely'

import type { House } from '#platform/house'
import { closeDueDrops } from './close.ts'

/** Has drops closed when their time is over, by every node. */
export function startClosingDrops(house: Pick<House, 'db' | 'perform' | 'clock' | 'agenda'>): () => Promise<void> {
  return house.agenda.add({
    name: 'coupon drops',
    isDue: (now) => sql<SqlBool>`exists (
      select from promotions.coupon_drop where closed_at is null and closes_at <= ${now})`,
    act: () => closeDueDrops(house),
  })
}
