import type { MustBodies } from '#contracts/live'
import type { House } from '#platform/house'
import type { Work } from '#platform/work'
import { cardsOf } from './cards.ts'
import { reading, type SaleRow } from './tables.ts'

type Told = Extract<keyof MustBodies, `flash-sale-${string}`>

/** Puts the sale, as it is in this transaction, into the log of the room it runs in. */
export async function tellRoom(work: Work, sale: SaleRow, type: Told): Promise<void> {
  if (!sale.show_id) return
  const [card] = await cardsOf(work.tx, [sale], work.now)
  if (!card) return
  work.publish(sale.show_id, { lane: 'must', type, body: { sale: card } satisfies MustBodies[Told] })
}

/** A room is told so often at most what is left; and once more when it has become quiet. */
const tellEveryMs = 250

export interface Teller {
  /** What is left of this sale has changed. */
  changed(saleId: string): void
  close(): void
}

/** Tells rooms what is left of their sales, as the database has it when it is told. */
export function createTeller({ db, rooms, log }: Pick<House, 'db' | 'rooms' | 'log'>): Teller {
  const waiting = new Map<string, NodeJS.Timeout>()
  const again = new Set<string>()

  async function tell(saleId: string): Promise<void> {
    const rows = await reading(db)
      .selectFrom('promotions.flash_sale_item as item')
      .innerJoin('promotions.flash_sale as sale', 'sale.id', 'item.sale_id')
      .select(['sale.show_id', 'item.variant_id', 'item.allotment', 'item.taken', 'sale.closed_at'])
      .where('sale.id', '=', saleId)
      .execute()
    const showId = rows[0]?.show_id
    if (!showId) return
    const left = Object.fromEntries(rows.map((row) => [row.variant_id, row.allotment - row.taken]))
    rooms.state(showId, `flash-sale/${saleId}`, rows[0]?.closed_at ? null : left)
  }

  function start(saleId: string): void {
    tell(saleId).catch((error) => log.warn({ err: error, saleId }, 'what is left of a flash sale could not be told'))
    const timer = setTimeout(() => {
      waiting.delete(saleId)
      if (again.delete(saleId)) start(saleId)
    }, tellEveryMs)
    waiting.set(saleId, timer)
  }

  return {
    changed(saleId) {
      if (waiting.has(saleId)) again.add(saleId)
      else start(saleId)
    },
    close() {
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
    },
  }
}
