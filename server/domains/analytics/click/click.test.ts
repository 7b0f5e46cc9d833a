import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { clickProduct } from '#contracts/analytics'
import { createProduct } from '#contracts/catalogue'
import * as live from '#contracts/live'
import { anonymous } from '#platform/work'
import { testHouse } from '#test/world/house'
import { runtimeOf } from '../runtime.ts'
import { reportStage } from '../test/world.ts'
import { createClicks } from './clicks.ts'

const on = await reportStage()
const log = { warn: () => {} } as never

test('many clicks are one commit; people are counted once, those without a session only as clicks', async () => {
  let commits = 0
  const perform: typeof on.perform = (...asked) => {
    commits++
    return on.perform(...asked)
  }
  const clicks = createClicks({ perform, log, clock: on.clock })
  const click = { showId: 'show', productId: 'tea', isReplay: false }
  const person = (id: string) => ({ id, kind: 'guest' as const })
  assert.equal(clicks.note(click, person('a')), true)
  assert.equal(clicks.note(click, person('a')), false)
  for (const id of ['b', 'c', 'd']) clicks.note(click, person(id))
  clicks.note(click, anonymous)
  clicks.note({ ...click, isReplay: true }, person('a'))
  await clicks.keep()
  clicks.note(click, person('a'))
  await clicks.close()
  assert.equal(commits, 2)
  assert.equal(await on.counted('show', 'click'), 6)
  assert.equal(await on.counted('show', 'click', 'tea'), 6)
  assert.equal(await on.counted('show', 'nameless-click'), 1)
  assert.equal(await on.counted('show', 'replay-click'), 1)
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from analytics.click_person where not is_replay`.execute(on.db)
  assert.equal(rows[0]?.people, 4)
})

test('clicks that could not be kept are offered again, none lost and none twice', async () => {
  let isAway = true
  const perform: typeof on.perform = (...asked) => (isAway ? Promise.reject(new Error('away')) : on.perform(...asked))
  const clicks = createClicks({ perform, log, clock: on.clock })
  const click = { showId: 'away', productId: 'tea', isReplay: false }
  clicks.note(click, anonymous)
  await clicks.keep()
  clicks.note(click, anonymous)
  isAway = false
  await clicks.close()
  assert.equal(await on.counted('away', 'click'), 2)
})

test('over the wire: what is not of the show is refused, before the show nothing counts, afterwards it is the replay’s', async () => {
  const { member, guest, house } = await testHouse()
  const host = await member('Mei', 'host', 'operator')
  const product = (en: string) =>
    host.call(createProduct, {
      body: { title: { en }, status: 'active', variants: [{ values: [], price: 900, stock: 9 }] },
    })
  const [{ id: tea }, { id: other }] = [await product('Tea'), await product('Other')]
  const startsAt = new Date(Date.now() + 600_000).toISOString()
  async function show(...turns: (typeof live.startShow | typeof live.endShow)[]) {
    const { id } = await host.call(live.planShow, { body: { title: { en: 'Show' }, startsAt, productIds: [tea] } })
    for (const turn of turns) await host.call(turn, { params: { showId: id } })
    return id
  }
  const viewer = await guest()
  const open = (showId: string, productId = tea) =>
    viewer.call(clickProduct, { params: { showId }, body: { productId } })
  const [planned, onAir, ended] = [await show(), await show(live.startShow), await show(live.startShow, live.endShow)]
  assert.deepEqual(await open(planned), { counted: false })
  assert.deepEqual(await open(onAir), { counted: true })
  assert.deepEqual(await open(ended), { counted: true })
  await assert.rejects(open(onAir, other), { code: 'analytics.not-of-this-show' })
  await assert.rejects(open(other), { code: 'live.unknown-show' })
  await runtimeOf(house).clicks.keep()
  const { rows } = await sql<{ show_id: string; measure: string }>`
    select show_id, measure from analytics.tally where product_id = ${tea} order by measure`.execute(house.db)
  assert.deepEqual(
    rows.map(({ show_id, measure }) => [show_id, measure]),
    [
      [onAir, 'click'],
      [ended, 'replay-click'],
    ],
  )
})
