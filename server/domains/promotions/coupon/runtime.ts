import type { Coupon } from '#contracts/promotions'
import { type Batcher, batcher } from '#platform/batch/index'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'
import { type ClaimDraft, claimCoupons } from './claim.ts'

/** What coupons keep in memory of one running house: people who are about to get one. */
export interface Runtime {
  claim(batchId: string, draft: ClaimDraft): Promise<Coupon>
  /** A claim of what is dropped in a show. */
  claimDropped(showId: string, dropId: string, draft: ClaimDraft): Promise<Coupon>
  close(): Promise<void>
}

type Around = Pick<House, 'db' | 'perform' | 'rooms'>

/** People who press for the same batch within this time are served in one commit. */
const windowMs = 5
const mostAtOnce = 500

const runtimes = new WeakMap<object, Runtime>()

/** The runtime of a house, made when it is first asked for. */
export function runtimeOf(house: Around): Runtime {
  const known = runtimes.get(house.rooms)
  if (known) return known
  const runtime = createRuntime(house)
  runtimes.set(house.rooms, runtime)
  return runtime
}

export function createRuntime(house: Around): Runtime {
  const claims: Batcher<string, ClaimDraft, Coupon> = batcher({
    windowMs,
    maxSize: mostAtOnce,
    maxWaiting: 20_000,
    lanes: 2,
    async run(batchId, drafts) {
      const outcomes = await house.perform(system, (work) => claimCoupons(work, batchId, drafts))
      await tellCounts(house, new Set(drafts.flatMap(({ dropId }) => dropId ?? [])))
      return outcomes
    },
  })
  // Of which batch a drop is never changes; a storm asks once.
  const batches = new Map<string, string>()
  return {
    claim: (batchId, draft) => claims.add(batchId, draft),
    async claimDropped(showId, dropId, draft) {
      const key = `${showId}/${dropId}`
      const batchId = batches.get(key) ?? (await batchOf(house, showId, dropId))
      if (batches.size > 1_000) batches.clear()
      batches.set(key, batchId)
      return claims.add(batchId, { ...draft, dropId })
    },
    close: () => claims.close(),
  }
}

/** Rooms hear the newest count of each drop that somebody pressed for. */
async function tellCounts({ db, rooms }: Around, dropIds: ReadonlySet<string>): Promise<void> {
  if (dropIds.size === 0) return
  const drops = await reading(db)
    .selectFrom('promotions.coupon_drop')
    .select(['id', 'show_id', 'claimed'])
    .where('id', 'in', [...dropIds])
    .execute()
  for (const { id: dropId, show_id, claimed } of drops) rooms.state(show_id, 'couponDrop', { dropId, claimed })
}

async function batchOf({ db }: Around, showId: string, dropId: string): Promise<string> {
  const row = await reading(db)
    .selectFrom('promotions.coupon_drop')
    .select('batch_id')
    .where('id', '=', dropId)
    .where('show_id', '=', showId)
    .executeTakeFirst()
  if (!row) throw refuse.unknownDrop({ dropId })
  return row.batch_id
}
