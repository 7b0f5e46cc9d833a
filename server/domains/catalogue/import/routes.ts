import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

import * as wire from '#contracts/catalogue'
import { on } from '#platform/http'
import { sheetBytesMax } from '../sheet/decode.ts'
import { writeSheet } from '../sheet/export.ts'
import { reading } from '../tables.ts'
import { fileOf } from '../upload.ts'
import { applyImport } from './apply.ts'
import { getImport, listImportedProducts, listImports } from './queries.ts'
import { readImportFile } from './read-file.ts'
import { writeReport } from './report.ts'

export const importRoutes = [
  on(wire.readImportFile, async ({ request, reader, perform }) => {
    const db = reading(reader)
    const id = await readImportFile(db, perform, await fileOf(request, sheetBytesMax))
    return getImport(db, id)
  }),
  on(wire.listImports, ({ query, reader }) => listImports(reading(reader), query)),
  on(wire.getImport, ({ params, reader }) => getImport(reading(reader), params.importId)),
  on(wire.listImportedProducts, async ({ params: { importId }, query, reader }) => {
    await getImport(reading(reader), importId)
    return listImportedProducts(reading(reader), importId, query)
  }),
  on(wire.applyImport, async ({ params: { importId }, body, reader, perform }) => {
    await perform((work) => applyImport(work, importId, body))
    return getImport(reading(reader), importId)
  }),
  on(wire.downloadImportReport, async ({ params: { importId }, reader, reply }) => {
    await getImport(reading(reader), importId)
    sendCsv(reply, `import-${importId}.csv`, writeReport(reading(reader), importId))
    return undefined
  }),
  on(wire.exportProducts, ({ query: { productIds, ...filter }, reader, request, house, reply }) => {
    const origin = house.config.NIGHTMARKET_PUBLIC_URL ?? `${request.protocol}://${request.host}`
    const ids = productIds?.split(',').filter((id) => id !== '')
    sendCsv(reply, 'products.csv', writeSheet(reading(reader), { filter, origin, ...(ids && { productIds: ids }) }))
    return undefined
  }),
]

function sendCsv(reply: FastifyReply, name: string, text: AsyncIterable<string>): void {
  reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .type('text/csv; charset=utf-8')
    .send(Readable.from(text, { objectMode: false }))
}
