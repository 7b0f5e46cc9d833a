import { findShownProducts, getShowRow, readingLive } from '#domains/live/index'
import { Refusal } from '#kernel/refusal'
import type { House } from '#platform/house'
import { reading } from '../tables.ts'

/** What has to be known of a show to count a click in it. */
export interface Shown {
  readonly state: 'planned' | 'live' | 'ended' | 'replay' | 'cancelled'
  readonly rehearsal: boolean
  readonly productIds: ReadonlySet<string>
}

const rememberedMs = 2_000
const mostRemembered = 1_000

/** However many click, a show and its products are read once in two seconds and process. */
export function rememberShown(house: Pick<House, 'db' | 'clock'>): (showId: string) => Promise<Shown> {
  const remembered = new Map<string, { shown: Promise<Shown>; until: number }>()
  return (showId) => {
    const now = house.clock.monotonicMs()
    const known = remembered.get(showId)
    if (known && known.until > now) return known.shown
    const shown = readShown(house, showId).catch((error) => {
      if (known && !(error instanceof Refusal)) return known.shown
      remembered.delete(showId)
      throw error
    })
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(showId, { shown, until: now + rememberedMs })
    return shown
  }
}

async function readShown({ db }: Pick<House, 'db'>, showId: string): Promise<Shown> {
  const live = readingLive(db)
  const { state, rehearsal } = await getShowRow(live, showId)
  const launched = await reading(db)
    .selectFrom('analytics.launch')
    .select('product_id')
    .where('show_id', '=', showId)
    .where('product_id', 'is not', null)
    .execute()
  const productIds = new Set(await findShownProducts(live, showId))
  for (const { product_id } of launched) if (product_id) productIds.add(product_id)
  return { state, rehearsal, productIds }
}
