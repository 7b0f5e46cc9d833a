import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { GroupOfferDraft } from '#contracts/sharing'
import { system } from '#platform/work'
import { stage } from '#test/world/stage'
import { findOnIn } from '../group/queries.ts'
import { reading } from '../group/tables.ts'
import { reactions } from '../reactions.ts'
import { turnOffer } from './change.ts'
import { createOffer } from './create.ts'
import { launchOffer, withdrawOffer } from './launch.ts'

const on = await stage()
const mei = await on.someone('Mei', ['host'])
const lin = await on.someone('Lin', ['host'])

async function offer(draft: Partial<GroupOfferDraft> = {}): Promise<string> {
  const productId = await on.product('Lamp')
  const { rows } = await sql<{ id: string }>`
    select id from catalogue.variant where product_id = ${productId}`.execute(on.db)
  const items = [{ variantId: rows[0]?.id ?? '', prices: [990] }]
  return on.perform(system, (work) => createOffer(work, { items, steps: [2], windowMinutes: 60, ...draft }))
}
const launch = (showId: string, offerId: string, by = mei) =>
  on.perform(by, (work) => launchOffer(work, showId, offerId))
const onIn = async (showId: string) => (await findOnIn(reading(on.db), showId)).map(({ id }) => id)
const types = () => on.hear().flatMap(({ type }) => (type.startsWith('group-offer') ? [type] : []))

test('the host puts an offer on in their show, once, and takes it off again', async () => {
  const [showId, offerId] = [await on.onAir(mei), await offer()]
  await assert.rejects(launch(showId, offerId, lin))
  on.hear()
  await Promise.all([launch(showId, offerId), launch(showId, offerId)])
  assert.deepEqual([await onIn(showId), types()], [[offerId], ['group-offer-launched']])
  await on.perform(mei, (work) => withdrawOffer(work, showId, offerId))
  await on.perform(mei, (work) => withdrawOffer(work, showId, offerId))
  assert.deepEqual([await onIn(showId), types()], [[], ['group-offer-withdrawn']])
})

test('an offer leaves its shows when it is paused, and every offer a show that is over', async () => {
  const [showId, one, other] = [await on.onAir(mei), await offer(), await offer()]
  await launch(showId, one)
  await launch(showId, other)
  await on.perform(system, (work) => turnOffer(work, one, 1, 'paused'))
  assert.deepEqual(await onIn(showId), [other])
  await on.perform(system, async (work) => reactions['live.show-ended']?.(work, { showId } as never))
  assert.deepEqual(await onIn(showId), [])
})

test('only what runs can be put on, only on air, and what belongs to a show only there', async () => {
  const [planned, showId] = [await on.planned(mei), await on.onAir(mei)]
  await assert.rejects(launch(planned, await offer()), { code: 'sharing.not-on-air' })
  await assert.rejects(launch(showId, await offer({ isDraft: true })), { code: 'sharing.offer-not-open' })
  await assert.rejects(launch(showId, await offer({ showId: planned })), { code: 'sharing.only-in-show' })
  await launch(showId, await offer({ showId }))
})
