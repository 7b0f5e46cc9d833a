import * as wire from '#contracts/catalogue'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import { decodeSheet } from '../../sheet/decode.ts'
import { reading } from '../../tables.ts'
import { fileOf } from '../../upload.ts'
import { todayOf } from '../day.ts'
import { addBatchEvents, removeBatchEvent } from './add-events.ts'
import * as keep from './keep.ts'
import * as batches from './queries.ts'
import { eventFileBytesMax, readEvents } from './read-events.ts'

export const batchRoutes = [
  on(wire.getBatch, async ({ params, reader, now }) =>
    batches.getBatchPage(reading(reader), await todayOf(reader, now), params.batchId),
  ),
  on(wire.resolveDigitalLink, async ({ params, reader, now }) =>
    batches.getLinkedBatch(reading(reader), await todayOf(reader, now), params.gtin, params.lot),
  ),
  on(wire.resolveGtin, ({ params, reader }) => batches.getProductOfGtin(reading(reader), params.gtin)),
  on(wire.listAllBatches, async ({ query, reader, now }) =>
    batches.listAllBatches(reading(reader), await todayOf(reader, now), query),
  ),
  on(wire.listBatches, async ({ params, query, reader, now }) =>
    batches.listBatches(reading(reader), await todayOf(reader, now), params.productId, query),
  ),
  on(wire.createBatch, async ({ params, body, reader, now, perform }) => {
    const id = await perform((work) => keep.createBatch(work, params.productId, body))
    return read(reader, now, id)
  }),
  on(wire.changeBatch, async ({ params: { batchId }, body, reader, now, perform }) => {
    await perform((work) => keep.changeBatch(work, batchId, body))
    return read(reader, now, batchId)
  }),
  on(wire.removeBatch, async ({ params, perform }) => {
    await perform((work) => keep.removeBatch(work, params.batchId))
    return {}
  }),
  on(wire.restoreBatch, async ({ params: { batchId }, reader, now, perform }) => {
    await perform((work) => keep.restoreBatch(work, batchId))
    return read(reader, now, batchId)
  }),
  on(wire.addBatchEvent, async ({ params: { batchId }, body, reader, now, perform }) => {
    await perform((work) => addBatchEvents(work, batchId, [body]))
    return read(reader, now, batchId)
  }),
  on(wire.removeBatchEvent, async ({ params: { batchId, eventId }, reader, now, perform }) => {
    await perform((work) => removeBatchEvent(work, batchId, eventId))
    return read(reader, now, batchId)
  }),
  on(wire.importBatchEvents, async ({ params: { batchId }, request, reader, now, perform }) => {
    await read(reader, now, batchId)
    const { chunks } = await fileOf(request, eventFileBytesMax)
    const events = readEvents(await decodeSheet(chunks, eventFileBytesMax))
    const counts = await perform((work) => addBatchEvents(work, batchId, events))
    return { ...counts, batch: await read(reader, now, batchId) }
  }),
]

async function read(reader: Database, now: Date, batchId: string) {
  return batches.readBatch(reading(reader), await todayOf(reader, now), batchId)
}
