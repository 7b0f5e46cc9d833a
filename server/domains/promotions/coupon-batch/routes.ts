import * as wire from '#contracts/promotions'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { changeCouponBatch, turnCouponBatch } from './change.ts'
import { makeCouponCodes } from './codes.ts'
import { createCouponBatch } from './keep.ts'
import { listCouponBatches, listCouponBatchHistory, listCouponCodes, readCouponBatch } from './queries.ts'

export const couponBatchRoutes = [
  on(wire.listCouponBatches, ({ query, reader, now }) => listCouponBatches(reading(reader), query, now)),
  on(wire.readCouponBatch, ({ params, reader, now }) => readCouponBatch(reading(reader), params.batchId, now)),
  on(wire.listCouponBatchHistory, ({ params, query, reader }) =>
    listCouponBatchHistory(reading(reader), params.batchId, query),
  ),
  on(wire.listCouponCodes, ({ params, query, reader }) => listCouponCodes(reading(reader), params.batchId, query)),
  on(wire.createCouponBatch, async ({ body, reader, now, perform }) => {
    const id = await perform((work) => createCouponBatch(work, body))
    return readCouponBatch(reading(reader), id, now)
  }),
  on(wire.changeCouponBatch, async ({ params: { batchId }, body, reader, now, perform }) => {
    await perform((work) => changeCouponBatch(work, batchId, body))
    return readCouponBatch(reading(reader), batchId, now)
  }),
  on(wire.turnCouponBatch, async ({ params: { batchId }, body, reader, now, perform }) => {
    await perform((work) => turnCouponBatch(work, batchId, body.version, body.act))
    return readCouponBatch(reading(reader), batchId, now)
  }),
  on(wire.makeCouponCodes, async ({ params, body, perform }) => ({
    codes: await perform((work) => makeCouponCodes(work, params.batchId, body)),
  })),
]
