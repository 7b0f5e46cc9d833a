import type { Fact } from '#platform/facts'
import type { House } from '#platform/house'
import { type Watch, watchDue } from './due.ts'
import { createRush, type Rush } from './rush.ts'
import { createTeller, type Teller } from './tell.ts'

/** What flash sales keep in memory of one running house. */
export interface SaleRuntime extends Pick<Rush, 'claim'> {
  /** A sale changed otherwise than by a claim: forget what was remembered, tell its room, look what becomes due. */
  changed(saleId: string): void
  close(): Promise<void>
}

const runtimes = new WeakMap<object, SaleRuntime>()

/** The runtime of a house, made when it is first asked for. */
export function runtimeOf(house: House): SaleRuntime {
  // A house is passed on as copies that share their rooms.
  const known = runtimes.get(house.rooms)
  if (known) return known
  const teller: Teller = createTeller(house)
  const rush = createRush({ house, onClaimed: teller.changed })
  const watch: Watch = watchDue(house)
  const runtime: SaleRuntime = {
    claim: rush.claim,
    changed(saleId) {
      rush.forget(saleId)
      teller.changed(saleId)
      watch.look()
    },
    async close() {
      await rush.close()
      await watch.stop()
      teller.close()
      runtimes.delete(house.rooms)
    },
  }
  runtimes.set(house.rooms, runtime)
  return runtime
}

const heard = [
  'promotions.flash-sale-scheduled',
  'promotions.flash-sale-changed',
  'promotions.flash-sale-opened',
  'promotions.flash-sale-stock-added',
  'promotions.flash-sale-closed',
  'promotions.flash-sale-claim-ended',
] as const

/** Opens the runtime and lets it hear of changes that were made in any domain's transaction. */
export async function startSales(house: House): Promise<() => Promise<void>> {
  const runtime = runtimeOf(house)
  await house.followers.add(
    {
      name: 'promotions.flash-sales',
      hears: heard,
      digest: async (_tx, fact, afterCommit) => {
        const { saleId } = (fact as Fact<(typeof heard)[number]>).data
        afterCommit(() => runtime.changed(saleId))
      },
    },
    'now',
  )
  return runtime.close
}
