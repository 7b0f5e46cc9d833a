import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { FlashSaleChange } from '#contracts/promotions'
import type { Actor } from '#platform/work'
import { later, minutes } from '#test/world/stage'
import { doWhatIsDue, nextDue } from '../due.ts'
import { getSale } from '../queries.ts'
import { wishReminder } from '../remind.ts'
import { reading } from '../tables.ts'
import { market } from '../test/market.ts'
import { changeSale } from './change.ts'
import { startSale, stopSale } from './turn.ts'

const on = await market()
const mei = await on.someone('Mei', ['host'])
const lin = await on.someone('Lin')
const tao = await on.someone('Tao', ['operator'])
const house = { db: on.db, clock: on.clock, perform: on.perform }
const change = (saleId: string, edit: FlashSaleChange, by: Actor = tao) =>
  on.perform(by, (work) => changeSale(work, saleId, edit))
const soon = () => new Date(on.clock.now().getTime() + minutes(30)).toISOString()

test('a scheduled sale gets other pieces, another price and another time, and the catalogue holds what it has then', async () => {
  const variantId = await on.lipstick(10)
  const showId = await on.onAir(mei)
  const saleId = await on.sale(variantId, 4, { showId, startsAt: soon(), minutes: 5 }, mei)
  on.hear()
  const startsAt = later(minutes(60)).toISOString()
  await change(saleId, { items: [{ variantId, price: 880, allotment: 7 }], startsAt, minutes: 20, perPerson: 3 }, mei)
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 0, allotment: 7, held: 7, free: 3 })
  const row = await getSale(reading(on.db), saleId)
  assert.deepEqual([row.starts_at, row.ends_at, row.per_person], [later(minutes(60)), later(minutes(80)), 3])
  assert.ok(on.hear().some(({ type }) => type === 'flash-sale-changed'))
  await change(saleId, { items: [{ variantId, price: 880, allotment: 2 }] })
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 0, allotment: 2, held: 2, free: 8 })
  await on.perform(mei, (work) => stopSale(work, saleId))
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 0, allotment: 2, held: 0, free: 10 })
})

test('what a sale cannot have is refused with its field, and it stays as it was', async () => {
  const variantId = await on.lipstick(10)
  const other = await on.lipstick(10)
  const saleId = await on.sale(variantId, 4, { startsAt: soon() })
  const refused = (edit: FlashSaleChange, code: string, by?: Actor) =>
    assert.rejects(change(saleId, edit, by), { code: `promotions.${code}` })
  await refused({ items: [{ variantId: other, price: 880, allotment: 1 }] }, 'sale-many-products')
  await refused({ items: [{ variantId, price: 1290, allotment: 1 }] }, 'sale-not-cheaper')
  await assert.rejects(change(saleId, { items: [{ variantId, price: 880, allotment: 11 }] }), {
    code: 'catalogue.not-enough-stock',
  })
  await refused({ startsAt: new Date(on.clock.now().getTime() - 1).toISOString() }, 'sale-start-in-past')
  await refused({ perPerson: 5 }, 'sale-not-yours', lin)
  assert.deepEqual(await on.counts(saleId, variantId), { taken: 0, allotment: 4, held: 4, free: 6 })
})

test('a sale that has begun is not changed, also when two come at once', async () => {
  const variantId = await on.lipstick(10)
  const saleId = await on.sale(variantId, 4, { startsAt: soon() })
  const items = [{ variantId, price: 880, allotment: 6 }]
  const [edit] = await Promise.allSettled([
    change(saleId, { items }),
    on.perform(tao, (work) => startSale(work, saleId)),
  ])
  const { allotment, held } = await on.counts(saleId, variantId)
  assert.deepEqual([allotment, held], edit.status === 'fulfilled' ? [6, 6] : [4, 4])
  await assert.rejects(change(saleId, { perPerson: 5 }), { code: 'promotions.sale-not-scheduled' })
  const bySchedule = await on.sale(variantId, 1, { startsAt: soon() })
  on.clock.advance(minutes(30))
  await assert.rejects(change(bySchedule, { perPerson: 5 }), { code: 'promotions.sale-not-scheduled' })
})

test('who was reminded already is reminded again of another start', async () => {
  const variantId = await on.lipstick(10)
  const saleId = await on.sale(variantId, 2, { startsAt: soon() })
  await on.perform(lin, (work) => wishReminder(work, saleId))
  on.clock.advance(minutes(29))
  await doWhatIsDue(house)
  const told = async () => (await on.facts('promotions.flash-sale-reminded')).filter((fact) => fact.saleId === saleId)
  assert.equal((await told()).length, 1)
  const startsAt = new Date(on.clock.now().getTime() + minutes(90))
  await change(saleId, { startsAt: startsAt.toISOString() })
  const waiting = await sql<{ count: number }>`select count(*)::int as count from promotions.flash_sale_reminder
    where sale_id = ${saleId} and told_at is null`.execute(on.db)
  assert.equal(waiting.rows[0]?.count, 1)
  assert.ok((await nextDue(on.db)) !== undefined)
  on.clock.set(new Date(startsAt.getTime() - minutes(1)))
  await doWhatIsDue(house)
  assert.equal((await told()).length, 2)
})
