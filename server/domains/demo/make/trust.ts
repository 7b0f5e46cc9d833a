import { readFile } from 'node:fs/promises'

import type { BatchDraft } from '#contracts/catalogue'
import {
  addBatchEvents,
  createBatch,
  createCertificate,
  putCertificatePaper,
  putModel,
  storeModel,
} from '#domains/catalogue/index'
import { system, type Work } from '#platform/work'
import {
  type DemoBatch,
  type DemoCertificate,
  demoBatches,
  demoCertificates,
  demoIssuer,
  demoModel,
} from '../content/trust.ts'
import type { Cast } from './cast.ts'
import { dayFrom } from './day-from.ts'
import { samplePaper } from './paper.ts'
import { type Pieces, unlessMade } from './pieces.ts'
import { makeWords } from './words.ts'

type Goods = ReadonlyMap<string, string>

/** Gives the demo's goods what speaks for them: certificates, traces, a model, guides, a story and a face. */
export async function makeTrust(pieces: Pieces, goods: Goods, cast: Cast): Promise<void> {
  for (const certificate of demoCertificates) await makeCertificate(pieces, goods, certificate)
  await pieces.make('batches', async (work) => {
    for (const batch of demoBatches.toReversed()) await makeBatch(work, goods, batch)
    return 'batches'
  })
  await unlessMade(pieces, 'model', () => makeModel(pieces, goods))
  await makeWords(pieces, goods, cast)
}

async function makeCertificate(pieces: Pieces, goods: Goods, demo: DemoCertificate): Promise<void> {
  const { products, title, number, scope, fromDays, untilDays, hasPaper } = demo
  const { house } = pieces
  const perform = <Result>(action: (work: Work) => Promise<Result>) => house.perform(system, action)
  const id = await pieces.make(`certificate/${number}`, (work) => {
    const draft = {
      title,
      issuer: demoIssuer,
      number,
      scope,
      validFrom: dayFrom(work.now, fromDays),
      ...(untilDays !== undefined && { validUntil: dayFrom(work.now, untilDays) }),
      checkUrl: `https://certifier.example/check/${number}`,
      productIds: products.flatMap((handle) => goods.get(handle) ?? []),
    }
    return createCertificate(work, draft, { isDemo: true })
  })
  if (!hasPaper) return
  await pieces.act(`certificate-paper/${number}`, async () => {
    await putCertificatePaper(house, perform, id, { name: `${number}.pdf`, bytes: samplePaper(title.en, number) })
    return id
  })
}

async function makeBatch(work: Work, goods: Goods, demo: DemoBatch): Promise<void> {
  const { product, lot, gtin, origin, madeDaysAgo, keepsDays, events } = demo
  const productId = goods.get(product)
  if (!productId) return
  const draft: BatchDraft = {
    lot,
    ...(gtin && { gtin }),
    origin,
    producedOn: dayFrom(work.now, -madeDaysAgo),
    ...(keepsDays !== undefined && { bestBefore: dayFrom(work.now, keepsDays - madeDaysAgo) }),
    note: { zh: '演示批次，地点与经手方均为虚构。', en: 'A batch of the demo; places and names are made up.' },
  }
  const batchId = await createBatch(work, productId, draft)
  const said = events.map(([bizStep, daysAgo, hour, place, who, note]) => ({
    at: `${dayFrom(work.now, -daysAgo)}T${String(hour).padStart(2, '0')}:00:00+08:00`,
    bizStep,
    place,
    who,
    note,
  }))
  await addBatchEvents(work, batchId, said)
}

async function makeModel(pieces: Pieces, goods: Goods): Promise<void> {
  const productId = goods.get(demoModel.product)
  if (!productId) return
  const bytes = await readFile(new URL(`../model/${demoModel.file}`, import.meta.url))
  const model = await storeModel(pieces.house.storage, demoModel.file, bytes)
  await pieces.make('model', async (work) => {
    await putModel(work, productId, model, demoModel.alt)
    return productId
  })
}
