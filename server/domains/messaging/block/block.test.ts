import assert from 'node:assert/strict'
import { test } from 'node:test'

import { messagesWorld, refused } from '../test/world.ts'
import { blockPerson, unblockPerson } from './change.ts'
import { listBlocked } from './queries.ts'

const on = await messagesWorld()

test('whom somebody has blocked is listed page by page, found by name, and nobody else’s', async () => {
  const mei = await on.someone('Mei')
  const others = [await on.someone('Anna Chen'), await on.someone('Bo'), await on.someone('Channing')]
  // All in the same instant: none is left out between two pages.
  for (const other of others) await on.perform(mei, (work) => blockPerson(work, other.id))
  const list = (asked: Parameters<typeof listBlocked>[2] = {}) => listBlocked(on.db, mei.id, asked)
  const first = await list({ limit: 2 })
  assert.ok(first.next)
  const second = await list({ limit: 2, after: first.next })
  assert.deepEqual([...first.items, ...second.items].map(({ name }) => name).sort(), ['Anna Chen', 'Bo', 'Channing'])
  assert.equal(second.next, undefined)
  const named = await list({ search: ' chan' })
  assert.deepEqual([named.items.map(({ name }) => name), (await list({ search: 'zz' })).items], [['Channing'], []])
  await on.perform(mei, (work) => unblockPerson(work, others[2]?.id ?? ''))
  assert.deepEqual((await list({ search: 'chan' })).items, [])
  assert.deepEqual((await listBlocked(on.db, others[0]?.id ?? '', {})).items, [])
  await assert.rejects(list({ after: 'yesterday' }), refused('bad-cursor'))
})
