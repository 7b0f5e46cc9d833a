import {
  addFlashSaleStock,
  changeFlashSale,
  createFlashSale,
  exportClaims,
  exportFlashSales,
  listRunFlashSales,
  type RunFlashSale,
  startFlashSale,
  stopFlashSale,
} from '#contracts/promotions'
import { personCards } from '#domains/identity/index'
import { permitRunning } from '#domains/live/index'
import { defaultLimit } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import { refuse } from '../../refusals.ts'
import { cardsOf } from '../cards.ts'
import { findAllClaims, findFigures, findSales, getSale, writePlace } from '../queries.ts'
import { reading, type SaleRow } from '../tables.ts'
import { changeSale } from './change.ts'
import { createSale } from './create.ts'
import { claimsAsCsv, salesAsCsv } from './csv.ts'
import { addStock, startSale, stopSale } from './turn.ts'

const exportedRows = 100_000

/** Sales as those who run them see them. */
async function runCards(reader: Database, rows: readonly SaleRow[], now: Date): Promise<RunFlashSale[]> {
  const cards = await cardsOf(reader, rows, now)
  const figuresOf = await findFigures(
    reading(reader),
    rows.map(({ id }) => id),
  )
  const makers = await personCards(reader, [...new Set(rows.map(({ created_by }) => created_by))])
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return cards.map((card) => {
    const row = rowOf.get(card.id)
    return {
      ...card,
      figures: figuresOf(card.id),
      createdAt: (row?.created_at ?? now).toISOString(),
      createdBy: makers.get(row?.created_by ?? '')?.name ?? '',
    }
  })
}

async function runCard(reader: Database, saleId: string, now: Date): Promise<RunFlashSale> {
  const [card] = await runCards(reader, [await getSale(reading(reader), saleId)], now)
  if (!card) throw refuse.unknownSale()
  return card
}

export const runRoutes = [
  on(createFlashSale, async ({ body, perform, reader, now }) => {
    const saleId = await perform((work) => createSale(work, body))
    return runCard(reader, saleId, now)
  }),
  on(changeFlashSale, async ({ params, body, perform, reader, now }) => {
    await perform((work) => changeSale(work, params.saleId, body))
    return runCard(reader, params.saleId, now)
  }),
  on(startFlashSale, async ({ params, perform, reader, house }) => {
    await perform((work) => startSale(work, params.saleId))
    return runCard(reader, params.saleId, house.clock.now())
  }),
  on(stopFlashSale, async ({ params, perform, reader, house }) => {
    await perform((work) => stopSale(work, params.saleId))
    return runCard(reader, params.saleId, house.clock.now())
  }),
  on(addFlashSaleStock, async ({ params, body, perform, reader, house }) => {
    await perform((work) => addStock(work, params.saleId, body.variantId, body.quantity))
    return runCard(reader, params.saleId, house.clock.now())
  }),
  on(listRunFlashSales, async ({ query, reader, actor, now, perform }) => {
    const { limit = defaultLimit, ...filter } = query
    const { showId } = filter
    if (!actor.may.has('promotions.manage')) {
      if (showId === undefined) throw refuse.saleNotYours()
      await perform((work) => permitRunning(work, showId))
    }
    const rows = await findSales(reading(reader), filter, now, limit + 1)
    const last = rows[limit - 1]
    return {
      items: await runCards(reader, rows.slice(0, limit), now),
      ...(last && rows.length > limit && { next: writePlace(last) }),
    }
  }),
  on(exportFlashSales, async ({ query, reader, reply, now }) => {
    const rows = await findSales(reading(reader), query, now, exportedRows)
    reply.header('content-disposition', 'attachment; filename="flash-sales.csv"').type('text/csv; charset=utf-8')
    return salesAsCsv(await runCards(reader, rows, now))
  }),
  on(exportClaims, async ({ params, reader, reply }) => {
    const sale = await getSale(reading(reader), params.saleId)
    reply.header('content-disposition', 'attachment; filename="claims.csv"').type('text/csv; charset=utf-8')
    return claimsAsCsv(sale, await findAllClaims(reading(reader), sale.id, exportedRows))
  }),
]
