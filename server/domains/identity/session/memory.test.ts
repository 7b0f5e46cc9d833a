import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createMemory } from './memory.ts'

let nowMs = 0
const fresh = (size = 10) => createMemory<string>({ size, keepMs: 1_000, nowMs: () => nowMs })
const give =
  (value: string, ...tags: string[]) =>
  async () => ({ value, tags })

test('an answer is loaded once and then known, until its time is over', async () => {
  const memory = fresh()
  assert.equal(await memory.through('a', give('one')), 'one')
  assert.equal(await memory.through('a', give('two')), 'one')
  nowMs += 1_000
  assert.equal(await memory.through('a', give('two')), 'two')
})

test('two who ask at once share one loading', async () => {
  const memory = fresh()
  let loads = 0
  const load = async () => ({ value: String(++loads), tags: [] })
  assert.deepEqual(await Promise.all([memory.through('a', load), memory.through('a', load)]), ['1', '1'])
})

test('dropping a tag drops what carries it and nothing else', async () => {
  const memory = fresh()
  await memory.through('a', give('one', 'person:1'))
  await memory.through('b', give('two', 'person:2'))
  memory.drop('person:1')
  assert.deepEqual([memory.get('a'), memory.get('b')], [undefined, 'two'])
})

test('what was read before a change that came while it was read is not kept', async () => {
  const memory = fresh()
  let finish = () => {}
  const slow = memory.through('a', async () => {
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return { value: 'old', tags: ['person:1'] }
  })
  memory.drop('person:1')
  finish()
  assert.equal(await slow, 'old')
  assert.equal(memory.get('a'), undefined)
})

test('nothing is kept while changes are not heard of', async () => {
  const memory = fresh()
  await memory.through('a', give('one'))
  memory.keep(false)
  assert.equal(memory.get('a'), undefined)
  await memory.through('a', give('one'))
  assert.equal(memory.get('a'), undefined)
  memory.keep(true)
  await memory.through('a', give('one'))
  assert.equal(memory.get('a'), 'one')
})

test('the least used goes first when there are too many', async () => {
  const memory = fresh(2)
  await memory.through('a', give('one'))
  await memory.through('b', give('two'))
  memory.get('a')
  await memory.through('c', give('three'))
  assert.deepEqual([memory.get('a'), memory.get('b'), memory.get('c')], ['one', undefined, 'three'])
})

test('what ends earlier by itself is not known longer', async () => {
  const memory = fresh()
  await memory.through('a', async () => ({ value: 'short', tags: [], until: new Date(nowMs + 10) }))
  nowMs += 10
  assert.equal(memory.get('a'), undefined)
})
