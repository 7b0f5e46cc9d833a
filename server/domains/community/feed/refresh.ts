import { type SqlBool, sql } from 'kysely'

import type { House } from '#platform/house'
import { system } from '#platform/work'
import { refreshRanks } from './rank.ts'

/** Has what people did something with ranked anew, every ten seconds; every node takes what none has. */
export function startRefreshing(house: Pick<House, 'perform' | 'agenda'>): () => Promise<void> {
  return house.agenda.add({
    name: 'ranks',
    everyMs: 10_000,
    isDue: () => sql<SqlBool>`exists (select from community.talk where not is_ranked)`,
    async act() {
      while ((await house.perform(system, refreshRanks)) > 0);
    },
  })
}
