import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Refusal, refusals } from '#kernel/refusal'
import { type Batcher, batcher } from './index.ts'

const refuse = refusals('batch-test', {
  soldOut: ['conflict', 'Everything has been taken.'],
  gone: ['unavailable', 'The database cannot be reached.'],
})

/** A door that opens once: lets a test hold a batch in the middle of its work. */
function door() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

test('calls that arrive together are one run, and each gets its own result in order', async () => {
  const runs: number[][] = []
  const doubling = batcher({
    windowMs: 3,
    maxSize: 100,
    run: async (_key: string, items: readonly number[]) => {
      runs.push([...items])
      return items.map((item) => item * 2)
    },
  })
  const answers = await Promise.all([1, 2, 3, 4, 5].map((item) => doubling.add('sale', item)))
  assert.deepEqual(answers, [2, 4, 6, 8, 10])
  assert.deepEqual(runs, [[1, 2, 3, 4, 5]])
})

test('those who come while a batch runs wait for the pace, or until they are many, or until the end', async () => {
  const sizes: number[] = []
  const begun = door()
  const gate = door()
  const paced = batcher({
    windowMs: 0,
    paceMs: 600_000,
    maxSize: 3,
    run: async (_key: string, items: readonly number[]) => {
      sizes.push(items.length)
      begun.open()
      await gate.opened
      return items
    },
  })
  const first = paced.add('sale', 1)
  await begun.opened
  const waiting = [2, 3].map((item) => paced.add('sale', item))
  gate.open()
  await first
  await Promise.all([...waiting, paced.add('sale', 4)])
  assert.deepEqual(sizes, [1, 3])
  const begunAgain = [5, 6, 7, 8].map((item) => paced.add('sale', item))
  await Promise.all(begunAgain.slice(0, 3))
  await paced.close()
  assert.equal(await begunAgain[3], 8)
  assert.deepEqual(sizes, [1, 3, 3, 1])
})

test('a full batch leaves at once, whatever the window', async () => {
  const sizes: number[] = []
  const counting = batcher({
    windowMs: 60_000,
    maxSize: 4,
    run: async (_key: string, items: readonly number[]) => {
      sizes.push(items.length)
      return items
    },
  })
  await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((item) => counting.add('sale', item)))
  assert.deepEqual(sizes, [4, 4])
})

test('batches of one key never overlap, batches of different keys do', async () => {
  const running = new Map<string, number>()
  let together = 0
  const gate = door()
  const watched = batcher({
    windowMs: 0,
    maxSize: 2,
    run: async (key: string, items: readonly number[]) => {
      running.set(key, (running.get(key) ?? 0) + 1)
      assert.equal(running.get(key), 1, 'two batches of one key ran at once')
      together = Math.max(together, running.size)
      if (running.size === 2) gate.open()
      await gate.opened
      running.delete(key)
      return items
    },
  })
  await Promise.all([1, 2, 3, 4, 5].flatMap((item) => [watched.add('a', item), watched.add('b', item)]))
  assert.equal(together, 2)
})

test('a refusal in an item’s place is that caller’s alone', async () => {
  const stock = batcher({
    windowMs: 1,
    maxSize: 10,
    run: async (_key: string, items: readonly number[]) =>
      items.map((item) => (item === 2 ? refuse.soldOut({ left: 0 }) : item)),
  })
  const [one, two, three] = await Promise.allSettled([1, 2, 3].map((item) => stock.add('sale', item)))
  assert.equal(one?.status, 'fulfilled')
  assert.ok(two?.status === 'rejected' && two.reason instanceof Refusal && two.reason.code === 'batch-test.sold-out')
  assert.equal(three?.status, 'fulfilled')
})

test('one bad item never sinks the others, and costs few extra runs', async () => {
  let runs = 0
  const fragile = batcher({
    windowMs: 1,
    maxSize: 1_000,
    run: async (_key: string, items: readonly number[]) => {
      runs++
      if (items.includes(613)) throw new Error('613 breaks a constraint')
      return items
    },
  })
  const all = await Promise.allSettled(Array.from({ length: 1_000 }, (_, item) => fragile.add('sale', item)))
  assert.deepEqual(
    all.flatMap((outcome, item) => (outcome.status === 'rejected' ? [item] : [])),
    [613],
  )
  assert.ok(runs <= 22, `${runs} runs`)
})

test('an unreachable database is told to all at once, not asked again for each', async () => {
  let runs = 0
  const down = batcher({
    windowMs: 1,
    maxSize: 100,
    run: async () => {
      runs++
      throw refuse.gone()
    },
  })
  const all = await Promise.allSettled([1, 2, 3].map((item) => down.add('sale', item)))
  assert.ok(all.every((outcome) => outcome.status === 'rejected' && outcome.reason.code === 'batch-test.gone'))
  assert.equal(runs, 1)
})

test('a run that answers too few outcomes fails everybody and is never repeated', async () => {
  let runs = 0
  const miscounting: Batcher<string, number, number> = batcher({
    windowMs: 1,
    maxSize: 100,
    run: async () => {
      runs++
      return [1]
    },
  })
  const all = await Promise.allSettled([1, 2, 3].map((item) => miscounting.add('sale', item)))
  assert.ok(all.every((outcome) => outcome.status === 'rejected' && /answered 1 outcomes/.test(outcome.reason.message)))
  assert.equal(runs, 1)
})

test('a crowded key delays another by one batch, not by its whole queue', async () => {
  const order: string[] = []
  const single = batcher({
    windowMs: 0,
    maxSize: 10,
    lanes: 1,
    run: async (key: string, items: readonly number[]) => {
      order.push(key)
      return items
    },
  })
  const crowd = Array.from({ length: 500 }, (_, item) => single.add('crowded', item))
  const quiet = single.add('quiet', 1)
  await Promise.all([...crowd, quiet])
  assert.ok(order.indexOf('quiet') === 1, order.slice(0, 5).join(' '))
  assert.equal(order.length, 51)
})

test('beyond the limit newcomers are refused at once, and those who wait are served', async () => {
  const gate = door()
  const slow = batcher({
    windowMs: 0,
    maxSize: 2,
    maxWaiting: 3,
    run: async (_key: string, items: readonly number[]) => {
      await gate.opened
      return items
    },
  })
  const inLane = [slow.add('sale', 1), slow.add('sale', 2)]
  const inQueue = [slow.add('sale', 3), slow.add('sale', 4), slow.add('sale', 5)]
  await assert.rejects(slow.add('sale', 6), { code: 'batch.too-many-waiting', kind: 'limited' })
  await assert.doesNotReject(Promise.race([slow.add('other', 1), Promise.resolve()]))
  gate.open()
  assert.deepEqual(await Promise.all([...inLane, ...inQueue]), [1, 2, 3, 4, 5])
})

test('closing finishes what was accepted without waiting for the window, and refuses newcomers', async () => {
  const done: number[] = []
  const closing = batcher({
    windowMs: 60_000,
    maxSize: 100,
    run: async (_key: string, items: readonly number[]) => {
      done.push(...items)
      return items
    },
  })
  const accepted = [closing.add('a', 1), closing.add('b', 2)]
  const closed = closing.close()
  await assert.rejects(closing.add('a', 3), { code: 'batch.closing', kind: 'unavailable' })
  await closed
  assert.deepEqual(done, [1, 2])
  assert.deepEqual(await Promise.all(accepted), [1, 2])
  assert.equal(closing.waiting(), 0)
})
