import { listProducts, readingCatalogue } from '#domains/catalogue/index'
import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import { comingShows, type DemoShow, finishedShow, runningShow } from '../content/shows.ts'
import { reading, writing } from '../tables.ts'
import { type Cast, hostOf, makeCast } from './cast.ts'
import { makeGatherings } from './gatherings.ts'
import { makeGoods } from './goods.ts'
import { makeOffers } from './offers.ts'
import type { Pieces } from './pieces.ts'
import { makeShow } from './shows.ts'
import { makeTrust } from './trust.ts'

/** A show of the demo with those who run and watch it. */
export interface DemoStage {
  readonly showId: string
  readonly hostId: string
  readonly memberIds: readonly string[]
}

/** The two shows of a demo that go on air, the one that is recorded first. */
export interface Made {
  readonly finished: DemoStage
  readonly running: DemoStage
  readonly cast: Cast
  /** The products' ids by handle. */
  readonly goods: ReadonlyMap<string, string>
}

/** Whether a demo is to be made here: the shop has no products, and none was ever made; or one was begun and is not whole. */
export async function isToBeMade(house: House): Promise<boolean> {
  const made = await reading(house.db).selectFrom('demo.made').selectAll().executeTakeFirst()
  if (made) return !made.finished_at && !made.removed_at
  const { items } = await listProducts(readingCatalogue(house.db), { limit: 1 })
  return items.length === 0
}

/** Makes a small brand: goods, people, and shows that are coming. The two that are for the air begin later, over the wire. */
export async function makeDemo(pieces: Pieces): Promise<Made> {
  await pieces.make('demo', noteMade)
  const cast = await makeCast(pieces)
  const goods = await makeGoods(pieces)
  await makeTrust(pieces, goods, cast)
  await makeOffers(pieces, goods)
  await makeGatherings(pieces, cast)
  for (const show of comingShows) await makeShow(pieces, show, cast, goods)
  const finished = await stage(finishedShow)
  const running = await stage(runningShow)
  await pieces.make('running', async (work) => {
    const { showId, hostId, memberIds } = running
    const row = { running_show_id: showId, host_id: hostId, member_ids: [...memberIds] }
    await writing(work).updateTable('demo.made').set(row).execute()
    work.record('demo.made', { products: goods.size, people: cast.hosts.size + cast.members.length })
    return showId
  })
  return { finished, running, cast, goods }

  async function stage(show: DemoShow): Promise<DemoStage> {
    const showId = await makeShow(pieces, show, cast, goods)
    return { showId, hostId: hostOf(cast, show), memberIds: cast.members }
  }
}

/** Nothing is made any more once it is whole. */
export async function noteWhole({ house }: Pieces): Promise<void> {
  await house.perform(system, async (work) => {
    await writing(work).updateTable('demo.made').set({ finished_at: work.now }).execute()
  })
}

/** The stage of the running show, while there is a demo. */
export async function findRunning(house: House): Promise<DemoStage | undefined> {
  const made = await reading(house.db).selectFrom('demo.made').selectAll().executeTakeFirst()
  if (!made?.running_show_id || !made.host_id || made.removed_at) return undefined
  return { showId: made.running_show_id, hostId: made.host_id, memberIds: made.member_ids }
}

async function noteMade(work: Work): Promise<string> {
  await writing(work).insertInto('demo.made').values({ made_at: work.now }).execute()
  return 'demo'
}
