import assert from 'node:assert/strict'
import { test } from 'node:test'

import { addMember } from '#domains/identity/index'
import { system } from '#platform/work'
import { testDatabase } from '#test/world/database'
import { openIdFor } from './open-id.ts'

const { db, perform } = await testDatabase()

test('who signed in through a provider pays under the name it has for them; of others the page is believed', async () => {
  const draft = { name: 'Lin', email: 'lin@example.org', password: 'a password of hers' }
  const lin = await perform(system, (work) => addMember(work, draft))
  // Any account of hers will do: what matters is that it is hers and of that provider.
  const known = await openIdFor(db, lin, 'oTold-by-the-page', 'credential')
  assert.ok(known && known !== 'oTold-by-the-page')
  assert.equal(await openIdFor(db, lin, 'oTold-by-the-page'), 'oTold-by-the-page')
  const bo = await perform(system, (work) => addMember(work, { ...draft, name: 'Bo', email: 'bo@example.org' }))
  assert.notEqual(await openIdFor(db, bo, undefined, 'credential'), known)
  assert.equal(await openIdFor(db, bo, undefined), undefined)
})
