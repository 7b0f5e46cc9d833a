import * as contract from '#contracts/live'
import { defaultLimit } from '#kernel/page'
import { present } from '#kernel/present'
import { on } from '#platform/http'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { reading, writing } from '../../tables.ts'
import { earning, levels } from '../fan/fan.ts'
import { followHost, unfollowHost } from './follow.ts'
import { keepHost } from './keep.ts'
import { findFollowed, findFollowing, findHosts, readHostPage } from './queries.ts'

const startOf = (after: string | undefined) => (/^\d{1,6}$/.test(after ?? '') ? Number(after) : 0)

function pageFrom<Item>(items: readonly Item[], from: number, limit: number) {
  return { items: items.slice(0, limit), ...(items.length > limit && { next: String(from + limit) }) }
}

/** Writes the host's own page; managers of shows may write any. */
async function writeHostPage(work: Work, hostId: string, page: { about?: string; fanName?: string }): Promise<void> {
  if (hostId !== work.actor.id && !work.actor.may.has('shows.manage')) throw refuse.notYours()
  await keepHost(work, hostId)
  const written = present({ about: page.about, fan_name: page.fanName })
  if (Object.keys(written).length === 0) return
  await writing(work).updateTable('live.host').set(written).where('person_id', '=', hostId).execute()
}

export const hostRoutes = [
  on(contract.listHosts, async ({ query, reader }) => {
    const { limit = defaultLimit, after, search } = query
    return pageFrom(await findHosts(reader, search, startOf(after), limit + 1), startOf(after), limit)
  }),
  on(contract.getHost, ({ params, reader, actor }) => readHostPage(reader, params.hostId, actor.id)),
  on(contract.changeHost, async ({ params, body, perform, reader, actor }) => {
    await perform((work) => writeHostPage(work, params.hostId, body))
    return readHostPage(reader, params.hostId, actor.id)
  }),
  on(contract.followHost, async ({ params, body, perform, reader, actor }) => {
    await perform((work) => followHost(work, params.hostId, body?.showId))
    return findFollowing(reading(reader), params.hostId, actor.id)
  }),
  on(contract.unfollowHost, async ({ params, perform, reader, actor }) => {
    await perform((work) => unfollowHost(work, params.hostId))
    return findFollowing(reading(reader), params.hostId, actor.id)
  }),
  on(contract.listFollows, async ({ query, reader, actor }) => {
    const { limit = defaultLimit, after } = query
    return pageFrom(await findFollowed(reader, actor.id, startOf(after), limit + 1), startOf(after), limit)
  }),
  on(contract.fanLevels, () => ({
    levels: levels.map((from, index) => ({ level: index + 1, from })),
    earning: Object.entries(earning).map(([act, rule]) => ({ act: act as keyof typeof earning, ...rule })),
  })),
]
