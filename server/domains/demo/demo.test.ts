import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { removeDemo } from '#contracts/platform/demo'
import { checkBooks } from '#platform/operations/books/index'
import { domains } from '#server/domains'
import { testHouse } from '#test/world/house'
import { makeCommunity } from './make/community.ts'
import { isToBeMade, makeDemo } from './make/demo.ts'
import { openPieces } from './make/pieces.ts'

const { house, address, member } = await testHouse()
const owner = await member('Owner', 'owner')
const doors = { http: address, rtmp: '' }

/** With a third of the notes, which are all made alike. */
const smallHouse = { ...house, config: { ...house.config, NIGHTMARKET_DEMO: 'small' as const } }

/** Makes the demo until so many pieces are there, as a house does that is closed then. */
async function makeUntil(most: number): Promise<void> {
  const none = await openPieces(smallHouse, () => false)
  let made = 0
  const pieces: typeof none = {
    ...none,
    isOver: () => made >= most,
    make: (...piece) => none.make(...piece).finally(() => made++),
    act: (...piece) => none.act(...piece).finally(() => made++),
  }
  const { cast, goods } = await makeDemo(pieces)
  await makeCommunity(pieces, { cast, goods }, doors)
}

async function count(from: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(from)}`.execute(house.db)
  return rows[0]?.n ?? 0
}

const life = {
  'orders.order': 22,
  'reviews.review': 22,
  'reviews.follow_up': 3,
  'reviews.question': 6,
  'moderation.case': 3,
  'moderation.jury': 1,
  'messaging.service_case': 3,
  'community.circle': 5,
  'sharing.help_offer': 1,
  'sharing.campaign': 1,
} as const
const counted = async () =>
  Object.fromEntries(await Promise.all(Object.keys(life).map(async (table) => [table, await count(table)] as const)))

test('stopped in the middle, the demo is made further, and each of its pieces once', async () => {
  assert.ok(await isToBeMade(house))
  await makeUntil(60)
  assert.ok(await isToBeMade(house))
  await makeUntil(190)
  await makeUntil(430)
  assert.deepEqual(await counted(), life)
  assert.ok((await count('community.post')) > 10)
})

test('nothing of it is left once it is removed, and the books are in order', async () => {
  await owner.call(removeDemo)
  const none = Object.fromEntries(Object.keys(life).map((table) => [table, 0]))
  assert.deepEqual(await counted(), none)
  assert.equal(await count('community.post'), 0)
  assert.equal(await isToBeMade(house), false)
  const invariants = domains.flatMap((domain) => ('books' in domain ? domain.books : []))
  assert.deepEqual(await checkBooks(house.db, invariants as never), [])
})
