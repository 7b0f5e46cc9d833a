import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { createDraft, publishDraft } from '#domains/community/post/draft/keep'
import { reading } from '#domains/community/tables'
import { systemClock } from '#platform/clock/index'
import { openDatabase } from '#platform/db/database'
import { type Actor, createPerform } from '#platform/work'
import { testHouse } from '#test/world/house'
import { until } from '#test/world/until'

const { house, member } = await testHouse()
const mei = await member('Mei')

test('what all domains ask of what is due is answered', () => house.agenda.look())

test('a note planned by another process comes out in this house, at its time', async () => {
  const other = openDatabase(house.databaseUrl, 2)
  after(other.close)
  const perform = createPerform({ db: other.db, clock: systemClock })
  const actor: Actor = { id: mei.id, kind: 'member', name: 'Mei', roles: [], may: new Set() }
  const plannedFor = new Date(Date.now() + 400)
  const postId = await perform(actor, async (work) => {
    const id = await createDraft(work, { kind: 'note', text: '晚安，夜市。', audience: 'everybody' })
    await publishDraft(work, id, 1, plannedFor)
    return id
  })
  const row = await until(async () => {
    const found = await reading(house.db)
      .selectFrom('community.post')
      .selectAll()
      .where('id', '=', postId)
      .executeTakeFirst()
    return found?.state === 'published' ? found : undefined
  })
  assert.ok(row.published_at && row.published_at >= plannedFor)
})
