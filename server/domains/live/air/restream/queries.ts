import type { Restream } from '#contracts/live'
import { present } from '#kernel/present'
import type { LiveHouse } from '../../house/parts.ts'
import { reading } from '../../tables.ts'
import { unseal } from './seal.ts'

function rowsOf(house: Pick<LiveHouse, 'db'>, showId: string) {
  return reading(house.db).selectFrom('live.restream').selectAll().where('show_id', '=', showId).orderBy('id').execute()
}

/** Where a show is to be copied now, keys included; for the streaming side only. */
export async function targetsOf(
  house: Pick<LiveHouse, 'db' | 'secrets'>,
  showId: string,
): Promise<{ id: string; url: string }[]> {
  const rows = await rowsOf(house, showId)
  return rows
    .filter((row) => row.wanted)
    .map((row) => ({
      id: row.id,
      url: `${row.address.replace(/\/+$/, '')}/${unseal(house.secrets, row.id, row.sealed_key)}`,
    }))
}

const shownState = { waiting: 'connecting', connecting: 'connecting', live: 'live', failed: 'retrying' } as const

/** The platforms of a show, each with its state on this node, without their keys. */
export async function findRestreams(house: Pick<LiveHouse, 'db' | 'streaming'>, showId: string): Promise<Restream[]> {
  const rows = await rowsOf(house, showId)
  const states = new Map(house.streaming.health(showId)?.restreams.map((state) => [state.id, state]))
  return rows.map((row) => {
    const now = states.get(row.id)
    const message = now?.state === 'failed' ? now.reason : undefined
    const state: Restream['state'] = row.wanted ? (now ? shownState[now.state] : 'waiting') : 'off'
    return present({ id: row.id, name: row.name, address: row.address, state, message })
  })
}
