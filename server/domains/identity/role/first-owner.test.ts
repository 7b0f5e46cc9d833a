import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import * as contract from '#contracts/identity'
import { identityWorld, whoIn } from '../test/house.ts'
import { ensureOwner } from './first-owner.ts'

const world = await identityWorld()
const { email, password } = world.firstOwner

test('the first owner comes in with the one-time password, and may do nothing before it is changed', async () => {
  const browser = world.browser()
  await browser.call(contract.signIn, { body: { email, password, remember: true } })
  const owing = await whoIn(browser)
  assert.deepEqual([owing?.mustChangePassword, owing?.permissions, owing?.roles], [true, [], ['owner']])
  assert.equal((await browser.refused(contract.listPeople)).status, 403)

  await browser.call(contract.changePassword, { body: { current: password, password: 'my-own-lantern-now' } })
  assert.equal((await whoIn(browser))?.mustChangePassword, false)
  assert.ok((await browser.call(contract.listPeople)).items.length > 0)
  const again = await world.browser().refused(contract.signIn, { body: { email, password, remember: true } })
  assert.equal(again.type, 'identity.wrong-credentials')
})

test('nodes that start at once make one owner', async () => {
  await sql`delete from identity.person_role`.execute(world.house.db)
  await sql`delete from identity.login`.execute(world.house.db)
  const made = await Promise.all([1, 2, 3].map(() => ensureOwner(world.house)))
  assert.equal(made.filter((owner) => owner !== undefined).length, 1)
  assert.equal(await ensureOwner(world.house), undefined)
})
