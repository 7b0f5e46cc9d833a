import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { later, minutes, stage } from '#test/world/stage'
import { putCrew } from '../../crew/change.ts'
import { findCurve } from '../../desk/curve/queries.ts'
import { endShow } from '../../show/turn.ts'
import { reading } from '../../tables.ts'
import { askToExplain } from '../../talk/explain-request/ask.ts'
import { findDemand, findOwnWishes } from '../../talk/explain-request/queries.ts'
import { orderShelf, shelveProducts, unshelveProduct } from '../shelf/arrange.ts'
import { tellProductChanged } from '../shelf/follow-goods.ts'
import { findShelf } from '../shelf/queries.ts'
import { explainProduct, stopExplaining } from './explain.ts'
import { chaptersOf, findProductClips, findShowClips } from './queries.ts'

const on = await stage()
const mei = await on.someone('Mei', ['host'])
const cohost = await on.someone('Cai')
const bo = await on.someone('Bo')
const [tea, cup, pot] = [await on.product('Tea'), await on.product('Cup', 900, 0), await on.product('Pot')]
const explain = (who: typeof mei, showId: string, choice: Parameters<typeof explainProduct>[2]) =>
  on.perform(who, (work) => explainProduct(work, showId, choice))
const ask = (who: typeof mei, showId: string, productId: string) =>
  on.perform(who, (work) => askToExplain(work, showId, productId))
const order = async (showId: string) => (await findShelf(on.db, showId, true)).items.map((item) => item.productId)

test('two hosts who press at the same instant leave one product explained, and no clip without an end but that', async () => {
  const showId = await on.onAir(mei, { productIds: [tea, cup, pot] })
  await on.perform(mei, (work) => putCrew(work, showId, { personId: cohost.id, role: 'cohost' }))
  await Promise.all([
    explain(mei, showId, { productId: tea }),
    explain(cohost, showId, { productId: cup }),
    explain(mei, showId, { productId: pot }),
  ])
  const { rows } = await sql<{ open: number; all: number }>`
    select count(*) filter (where until_at is null)::int as open, count(*)::int as all from live.clip
    where show_id = ${showId}`.execute(on.db)
  assert.deepEqual(rows, [{ open: 1, all: 3 }])
})

test('the database itself keeps a second product from being explained', async () => {
  const showId = await on.onAir(mei, { productIds: [tea] })
  await explain(mei, showId, { productId: tea })
  const second = sql`insert into live.clip (id, show_id, product_id, product_title, from_at, explained_by)
    values (${newId()}, ${showId}, ${cup}, '{}', now(), 'x')`.execute(on.db)
  await assert.rejects(second, /clip_one_at_a_time/)
})

test('next goes round the shelf; each step ends the one before in the same instant', async () => {
  const showId = await on.onAir(mei, { productIds: [tea, cup] })
  on.hear()
  for (const step of ['next', 'next', 'next'] as const) {
    await explain(mei, showId, { step })
    on.clock.advance(5_000)
  }
  const told = on.hear().map((entry) => (entry.body as { productId?: string }).productId)
  assert.deepEqual(told, [tea, cup, tea])
  const clips = await findShowClips(on.db, showId, async () => [])
  assert.deepEqual(
    clips.map((clip) => clip.durationMs),
    [5_000, 5_000, undefined],
  )
  await on.perform(mei, (work) => stopExplaining(work, showId))
  await on.perform(mei, (work) => stopExplaining(work, showId))
  assert.equal((await findShelf(on.db, showId, true)).explaining, undefined)
})

test('explaining is refused off air, off shelf, and to those who may not', async () => {
  const planned = await on.planned(mei, { productIds: [tea] })
  await assert.rejects(explain(mei, planned, { productId: tea }), { code: 'live.not-live' })
  const showId = await on.onAir(mei, { productIds: [tea] })
  await assert.rejects(explain(mei, showId, { productId: pot }), { code: 'live.not-on-shelf' })
  await assert.rejects(explain(bo, showId, { productId: tea }), { code: 'live.not-yours' })
  const empty = await on.onAir(mei)
  await assert.rejects(explain(mei, empty, { step: 'next' }), { code: 'live.empty-shelf' })
})

test('one wish a person and product until it has been explained; the demand is ranked', async () => {
  const showId = await on.onAir(mei, { productIds: [tea, cup] })
  await ask(bo, showId, cup)
  await Promise.all([ask(bo, showId, tea), ask(bo, showId, tea)])
  assert.equal((await ask(cohost, showId, tea)).people, 2)
  const reader = reading(on.db)
  assert.deepEqual(
    (await findDemand(reader, showId)).map(({ productId, people }) => [productId, people]),
    [
      [tea, 2],
      [cup, 1],
    ],
  )
  await explain(mei, showId, { productId: tea })
  assert.deepEqual(await findOwnWishes(reader, showId, bo.id), [cup])
  assert.equal((await ask(bo, showId, tea)).people, 1)
  await assert.rejects(ask(bo, showId, pot), { code: 'live.not-on-shelf' })
  await assert.rejects(ask(bo, await on.planned(mei, { productIds: [tea] }), tea), { code: 'live.not-live' })
  const asked = (await findCurve(on.db, showId)).reduce((sum, minute) => sum + minute.explainRequests, 0)
  assert.equal(asked, 4)
})

test('products are put up, ordered and taken down; the room gets each change with a growing version', async () => {
  const showId = await on.onAir(mei, { productIds: [tea] })
  on.hear()
  const shelve = (...ids: string[]) => on.perform(mei, (work) => shelveProducts(work, showId, ids))
  await shelve(cup, tea, pot)
  await shelve(cup)
  await on.perform(mei, (work) => orderShelf(work, showId, [pot]))
  assert.deepEqual(await order(showId), [pot, tea, cup])
  await explain(mei, showId, { productId: tea })
  await on.perform(mei, (work) => unshelveProduct(work, showId, tea))
  assert.deepEqual(await order(showId), [pot, cup])
  const told = on.hear().map((entry) => [entry.type, (entry.body as { version: number }).version])
  assert.deepEqual(told, [
    ['product-shelved', 1],
    ['shelf-ordered', 2],
    ['explaining', 3],
    ['explaining', 4],
    ['product-unshelved', 5],
  ])
  await assert.rejects(shelve(newId()), { code: 'live.unknown-product' })
  await assert.rejects(
    on.perform(mei, (work) => unshelveProduct(work, showId, tea)),
    { code: 'live.not-on-shelf' },
  )
  await assert.rejects(
    on.perform(mei, (work) => orderShelf(work, showId, [tea])),
    { code: 'live.not-on-shelf' },
  )
  await assert.rejects(
    on.perform(bo, (work) => orderShelf(work, showId, [pot])),
    { code: 'live.not-yours' },
  )
})

test('a card follows the price and the stock of the catalogue, in rooms on air only', async () => {
  const vase = await on.product('Vase', 5_000, 3)
  const showId = await on.onAir(mei, { productIds: [vase] })
  await on.planned(mei, { productIds: [vase] })
  on.hear()
  await sql`update catalogue.product set price_from = 4000, price_to = 4000, stock_left = 0 where id = ${vase}`.execute(
    on.db,
  )
  await on.perform(mei, (work) => tellProductChanged(work, vase))
  const [entry, ...rest] = on.hear()
  assert.deepEqual(rest, [])
  assert.ok(entry)
  assert.equal(entry.roomId, showId)
  const { item } = entry.body as { item: { product: { price: { amount: number }; isSoldOut: boolean } } }
  assert.deepEqual([item.product.price.amount, item.product.isSoldOut], [4_000, true])
})

test('viewers do not see a product that went back to draft', async () => {
  const draft = await on.product('Lamp')
  const showId = await on.onAir(mei, { productIds: [tea, draft] })
  await sql`update catalogue.product set status = 'draft' where id = ${draft}`.execute(on.db)
  assert.equal((await findShelf(on.db, showId, false)).items.length, 1)
  assert.equal((await findShelf(on.db, showId, true)).items.length, 2)
})

test('what was explained is a chapter of the replay and a clip on the product’s page', async () => {
  on.clock.set(later(minutes(1)))
  const showId = await on.onAir(mei, { productIds: [tea, cup] })
  const from = on.clock.now().getTime()
  await explain(mei, showId, { productId: tea })
  on.clock.advance(10_000)
  await explain(mei, showId, { productId: cup })
  on.clock.advance(10_000)
  await on.perform(mei, (work) => endShow(work, showId))
  const recording = [
    { startsAt: from - 2_000, durationMs: 8_000 },
    { startsAt: from + 8_000, durationMs: 8_000 },
  ]
  const clips = await findShowClips(on.db, showId, async () => recording)
  const chapters = chaptersOf(clips, recording)
  assert.deepEqual(
    chapters.map(({ productId, offsetMs, durationMs }) => [productId, offsetMs, durationMs]),
    [
      [tea, 2_000, 8_000],
      [cup, 10_000, 6_000],
    ],
  )
  assert.deepEqual(
    await findProductClips(on.db, tea, async () => recording).then((all) =>
      all.filter((clip) => clip.showId === showId),
    ),
    [],
  )
  await sql`update live.show set state = 'replay' where id = ${showId}`.execute(on.db)
  const shown = (await findProductClips(on.db, tea, async () => recording)).filter((clip) => clip.showId === showId)
  assert.equal(shown[0]?.playlistUrl, `/live/${showId}/clip.m3u8?from=${from}&to=${from + 10_000}`)
})
