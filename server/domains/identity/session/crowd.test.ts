import assert from 'node:assert/strict'
import { test } from 'node:test'

import { getMe } from '#contracts/identity'
import { testHouse } from '#test/world/house'

const { member } = await testHouse()

test('an office in which two hundred pages are opened within a minute stays signed in', async () => {
  const mei = await member('Mei')
  const answers = await Promise.all(Array.from({ length: 200 }, () => mei.call(getMe)))
  assert.equal(answers.filter(({ me }) => me?.id === mei.id).length, 200)
})
