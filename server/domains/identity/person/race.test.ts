import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import * as contract from '#contracts/identity'
import { system } from '#platform/work'
import { revokeRole } from '../role/revoke.ts'
import { identityWorld, password, whoIn } from '../test/house.ts'
import { contributeToPeople } from './contributors.ts'

const world = await identityWorld()
const { perform, db } = world.house

test('two sign-ups from one guest at once: one takes the guest over, the other becomes somebody new', async () => {
  const browser = world.browser()
  const guest = await browser.call(contract.enterAsGuest)
  const twin = world.browser()
  for (const [name, value] of browser.cookies) twin.cookies.set(name, value)
  await Promise.all(
    [browser, twin].map((one, place) =>
      one.call(contract.signUp, { body: { name: `Twin ${place}`, email: `twin${place}@example.com`, password } }),
    ),
  )
  const ids = await Promise.all([browser, twin].map(async (one) => (await whoIn(one))?.id))
  assert.equal(ids.filter((id) => id === guest.id).length, 1)
  assert.equal(new Set(ids).size, 2)
  const { rows } = await sql`select merged_into from identity.person where id = ${guest.id}`.execute(db)
  assert.deepEqual(rows, [{ merged_into: null }])
})

test('a guest who signs in to two accounts at once is joined to exactly one', async () => {
  const [one, other] = [await world.member('Chen'), await world.member('Deng')]
  const browser = world.browser()
  const guest = await browser.call(contract.enterAsGuest)
  const twin = world.browser()
  for (const [name, value] of browser.cookies) twin.cookies.set(name, value)
  const signIn = (own: typeof browser, email: string) =>
    own.call(contract.signIn, { body: { email, password, remember: true } })
  await Promise.all([signIn(browser, one.email), signIn(twin, other.email)])
  const { rows } = await sql<{ data: { intoId: string } }>`
    select data from platform.fact where name = 'identity.person-merged' and data ->> 'fromId' = ${guest.id}`.execute(
    db,
  )
  assert.equal(rows.length, 1)
  assert.ok([one.id, other.id].includes(rows[0]?.data.intoId ?? ''))
})

test('what another domain keeps moves in the same commit, or nothing happens', async () => {
  await sql`create table platform.kept_line (person_id text)`.execute(db)
  contributeToPeople({
    domain: 'lines',
    async merge(work, fromId, intoId) {
      await sql`update platform.kept_line set person_id = ${intoId} where person_id = ${fromId}`.execute(work.tx)
      if (intoId === failing) throw new Error('the other domain cannot')
    },
  })
  const member = await world.member('Feng')
  const browser = world.browser()
  const guest = await browser.call(contract.enterAsGuest)
  await sql`insert into platform.kept_line values (${guest.id})`.execute(db)
  let failing = member.id
  const signIn = { body: { email: member.email, password, remember: true } }
  assert.equal((await browser.refused(contract.signIn, signIn)).status, 500)
  const owners = async () =>
    (await sql<{ person_id: string }>`select person_id from platform.kept_line`.execute(db)).rows
  assert.deepEqual(await owners(), [{ person_id: guest.id }])

  failing = ''
  await browser.call(contract.signIn, signIn)
  assert.deepEqual(await owners(), [{ person_id: member.id }])
})

test('two owners who take the role from each other at once leave one owner', async () => {
  const [one, other] = [await world.member('Gao', 'owner'), await world.member('Hu', 'owner')]
  // The one-time owner of the first start would be a third.
  await sql`delete from identity.person_role where role = 'owner' and person_id not in (${one.id}, ${other.id})`.execute(
    db,
  )
  const answers = await Promise.allSettled([
    perform(system, (work) => revokeRole(work, one.id, 'owner')),
    perform(system, (work) => revokeRole(work, other.id, 'owner')),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const { rows } = await sql`select count(*) as owners from identity.person_role where role = 'owner'`.execute(db)
  assert.deepEqual(rows, [{ owners: 1 }])
  const left = answers[0]?.status === 'rejected' ? one : other
  const body = { reason: 'no' }
  assert.equal((await left.refused(contract.banPerson, { params: { personId: left.id }, body })).status, 409)
  assert.equal((await left.refused(contract.eraseMe, { body: { password } })).type, 'identity.last-owner')
})

test('a right that one node takes is gone on every node within a second', async () => {
  const second = await world.node()
  const member = await world.member('Jin', 'operator')
  const request = () =>
    second.app.inject({
      url: '/api/people',
      headers: { cookie: [...member.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
  assert.equal((await request()).statusCode, 200)
  await perform(system, (work) => revokeRole(work, member.id, 'operator'))
  const takenAt = performance.now()
  let status = 200
  while (status === 200 && performance.now() - takenAt < 1_000) status = (await request()).statusCode
  assert.equal(status, 403)
})
