import * as wire from '#contracts/catalogue'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { adjustStock } from './adjust.ts'
import { ledgerLine, listStockAdjustments } from './queries.ts'

export const stockRoutes = [
  on(wire.adjustStock, async ({ params, body, perform }) =>
    ledgerLine(await perform((work) => adjustStock(work, params.variantId, body))),
  ),
  on(wire.listStockAdjustments, ({ params, query, reader }) =>
    listStockAdjustments(reading(reader), params.variantId, query),
  ),
]
