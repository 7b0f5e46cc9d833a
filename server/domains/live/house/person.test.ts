import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { moderation } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { stage } from '#test/world/stage'
import { followHost } from '../following/host/follow.ts'
import { findFollowing } from '../following/host/queries.ts'
import { live } from '../index.ts'
import { reserveShow } from '../schedule/reservation/reserve.ts'
import { getShowRow } from '../show/load.ts'
import { reading } from '../tables.ts'
import type { LogKeeper } from '../talk/line/keep.ts'
import { findLines } from '../talk/line/queries.ts'
import { sayLines } from '../talk/line/say.ts'
import { livePerson } from './person.ts'

const on = await stage()
const mei = await on.someone('Mei', ['host'])
const log: LogKeeper = { append: on.append, mediaNow: () => undefined, appended: () => {} }

test('a guest who becomes a member keeps lines and visits; where both have one, the member’s stays', async () => {
  const showId = await on.onAir(mei)
  const planned = await on.planned(mei)
  const guest = await on.someone('Guest', [], 'guest')
  const bo = await on.someone('Bo')
  const draft = { id: newId(), actor: guest, text: 'hello from a guest', productId: undefined }
  await on.perform(system, (work) => sayLines(work, log, showId, [draft]))
  for (const who of [guest, bo]) {
    await on.perform(who, (work) => reserveShow(work, planned))
    await on.perform(who, (work) => followHost(work, mei.id))
  }
  await on.perform(system, async (work) => livePerson.merge?.(work, guest.id, bo.id))
  const [line] = await findLines(reading(on.db), showId, { id: bo.id, mayModerate: false }, {}, 10)
  assert.deepEqual([line?.author_id, line?.author.id], [bo.id, bo.id])
  assert.equal((await getShowRow(reading(on.db), planned)).reservations, 1)
  assert.equal((await findFollowing(reading(on.db), mei.id, bo.id)).followers, 1)
})

test('an erased person leaves no word and no name; counts go down with them', async () => {
  const showId = await on.onAir(mei)
  const cai = await on.someone('Caishen')
  const planned = await on.planned(mei)
  await on.perform(cai, (work) => reserveShow(work, planned))
  await on.perform(cai, (work) => followHost(work, mei.id))
  const before = (await findFollowing(reading(on.db), mei.id, mei.id)).followers
  const draft = { id: newId(), actor: cai, text: 'my address is 5 Lane', productId: undefined }
  await on.perform(system, (work) => sayLines(work, log, showId, [draft]))
  await on.perform(system, async (work) => livePerson.erase?.(work, cai.id))
  assert.equal((await getShowRow(reading(on.db), planned)).reservations, 0)
  assert.equal((await findFollowing(reading(on.db), mei.id, mei.id)).followers, before - 1)
  const { rows } = await sql`
    select to_jsonb(line) as kept from live.line where author_id = ${cai.id}
    union all select to_jsonb(visitor) from live.visitor where person_id = ${cai.id}`.execute(on.db)
  assert.equal(rows.length, 2)
  assert.ok(!/Caishen|5 Lane/.test(JSON.stringify(rows)))
})

test('no two routes of these domains answer the same address', () => {
  const addresses = [...live.routes, ...moderation.routes].map(({ route }) => `${route.method} ${route.path}`)
  assert.equal(new Set(addresses).size, addresses.length)
})
