import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { sql } from 'kysely'

import { createProduct } from '#domains/catalogue/index'
import { createSale } from '#domains/promotions/index'
import { newId } from '#kernel/id'
import { systemClock } from '#platform/clock/index'
import { type OpenDatabase, openDatabase } from '#platform/db/database'
import { startEmbedded } from '#platform/db/embedded'
import { migrate } from '#platform/db/migrate'
import { createPerform, type Perform, system } from '#platform/work'
import { migrationSources } from '#server/migrations'
import { processesNaming } from '../measure/process-tree.ts'

export interface Goods {
  readonly saleId: string
  readonly variantId: string
}

/** A PostgreSQL of the bench's own, as durable as it comes, with the house's tables. */
export interface Market extends OpenDatabase {
  readonly url: string
  readonly folder: string
  readonly perform: Perform
  /** Puts a product into a flash sale, two pieces a person. */
  sell(allotment: number): Promise<Goods>
  /** Kills every process of the server and starts it again where it was. */
  crash(): Promise<void>
  drop(): Promise<void>
}

const flags = ['max_connections=160']

export async function openMarket(): Promise<Market> {
  const folder = mkdtempSync(join(tmpdir(), 'nightmarket-flash-'))
  chmodSync(folder, 0o711) // the database's own account must get in
  const data = join(folder, 'postgres')
  let server = await startEmbedded(data, flags)
  process.once('exit', () => {
    server.abort()
    rmSync(folder, { recursive: true, force: true })
  })
  const port = Number(new URL(server.url).port)
  const open = openDatabase(server.url, 12)
  await migrate(open.db, migrationSources)
  const clock = systemClock
  const perform = createPerform({ db: open.db, clock })
  return {
    ...open,
    url: server.url,
    folder,
    perform,
    sell: (allotment) => perform(system, (work) => sell(work, allotment)),
    async crash() {
      for (const pid of processesNaming(data)) process.kill(pid, 'SIGKILL')
      server = await startEmbedded(data, flags, port)
    },
    async drop() {
      await open.close()
      await server.stop()
    },
  }
}

async function sell(work: Parameters<Parameters<Perform>[1]>[0], allotment: number): Promise<Goods> {
  const variants = [{ values: [], price: 19_900, stock: allotment }]
  const title = { zh: '丝绒口红', en: 'Silk lipstick' }
  const productId = await createProduct(work, { title, status: 'active', handle: `p-${newId()}`, variants })
  const { rows } = await sql<{ id: string }>`
    select id from catalogue.variant where product_id = ${productId}`.execute(work.tx)
  const variantId = rows[0]?.id ?? ''
  const items = [{ variantId, price: 9_900, allotment }]
  return { saleId: await createSale(work, { items, perPerson: 2, minutes: 60 }), variantId }
}

/** What went wrong in a sale, as its rows say and as those who claimed remember it. */
export interface Wrongs {
  readonly oversold: number
  readonly undersold: number
  readonly acceptedLost: number
  readonly overPersonLimit: number
}

/**
 * Compares a sale with its claims, one by one, and with the claims that were answered as honoured. Undersold are pieces
 * that were left although somebody was told that everything is gone.
 */
export async function audit(
  { db }: Pick<Market, 'db'>,
  { saleId }: Goods,
  told: { readonly honoured: Iterable<string>; readonly isSoldOut: boolean },
): Promise<Wrongs> {
  const { rows } = await sql<{ allotment: number; taken: number; claimed: number; most: number; ids: string[] }>`
    select item.allotment, item.taken,
      coalesce(sum(claim.quantity), 0)::int as claimed,
      (select coalesce(max(pieces), 0)::int from (
        select sum(quantity) as pieces from promotions.flash_sale_claim where sale_id = ${saleId} group by person_id
      ) as person) as most,
      coalesce(array_agg(claim.id) filter (where claim.id is not null), '{}') as ids
    from promotions.flash_sale_item as item
    left join promotions.flash_sale_claim as claim on claim.sale_id = item.sale_id
    where item.sale_id = ${saleId} group by item.allotment, item.taken`.execute(db)
  const sale = rows[0]
  if (!sale) throw new Error('The sale is gone.')
  const kept = new Set(sale.ids)
  return {
    oversold: Math.max(0, sale.claimed - sale.allotment) + Math.abs(sale.claimed - sale.taken),
    undersold: told.isSoldOut ? Math.max(0, sale.allotment - sale.claimed) : 0,
    acceptedLost: [...told.honoured].filter((id) => !kept.has(id)).length,
    overPersonLimit: Math.max(0, sale.most - 2),
  }
}

export function sum(all: readonly Wrongs[]): Wrongs {
  const total = (name: keyof Wrongs) => all.reduce((so, one) => so + one[name], 0)
  return {
    oversold: total('oversold'),
    undersold: total('undersold'),
    acceptedLost: total('acceptedLost'),
    overPersonLimit: total('overPersonLimit'),
  }
}
