import * as wire from '#contracts/catalogue'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import { reading } from '../../tables.ts'
import { bytesOf, fileOf } from '../../upload.ts'
import { todayOf } from '../day.ts'
import * as keep from './keep.ts'
import { paperBytesMax } from './paper.ts'
import { putPaper } from './put-paper.ts'
import { getCertificate, listCertificates } from './queries.ts'

export const certificateRoutes = [
  on(wire.listCertificates, async ({ query, reader, now }) =>
    listCertificates(reading(reader), await todayOf(reader, now), query),
  ),
  on(wire.createCertificate, async ({ body, reader, now, perform }) => {
    const id = await perform((work) => keep.createCertificate(work, body))
    return shown(reader, now, id)
  }),
  on(wire.changeCertificate, async ({ params: { certificateId }, body, reader, now, perform }) => {
    await perform((work) => keep.changeCertificate(work, certificateId, body))
    return shown(reader, now, certificateId)
  }),
  on(wire.uploadCertificateFile, async ({ params: { certificateId }, request, reader, now, house, perform }) => {
    await shown(reader, now, certificateId)
    const { name, chunks } = await fileOf(request, paperBytesMax)
    await putPaper(house, perform, certificateId, { name, bytes: await bytesOf(chunks) })
    return shown(reader, now, certificateId)
  }),
  on(wire.removeCertificate, async ({ params, perform }) => {
    await perform((work) => keep.removeCertificate(work, params.certificateId))
    return {}
  }),
  on(wire.restoreCertificate, async ({ params: { certificateId }, reader, now, perform }) => {
    await perform((work) => keep.restoreCertificate(work, certificateId))
    return shown(reader, now, certificateId)
  }),
]

async function shown(reader: Database, now: Date, certificateId: string) {
  return getCertificate(reading(reader), await todayOf(reader, now), certificateId)
}
