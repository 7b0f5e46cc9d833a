import assert from 'node:assert/strict'
import { test } from 'node:test'

import { foundCircle } from './circle/found.ts'
import { publishPost } from './post/publish.ts'
import { findPosts } from './post/queries.ts'
import { removeDemoCommunity } from './remove-demo.ts'
import { reading } from './tables.ts'
import { communityWorld, usualCircle, usualNote } from './test/world.ts'

const on = await communityWorld()
const { mei, li } = on
const demoPosts = async () =>
  (await reading(on.db).selectFrom('community.post').select('id').where('is_demo', '=', true).execute()).length

test('the demo leaves nothing behind, and takes nothing of others with it', async () => {
  const circleId = await on.perform(mei, (work) => foundCircle(work, usualCircle, { isDemo: true }))
  await on.join(li, circleId)
  const at = new Date(on.clock.now().getTime() - 86_400_000)
  const media = [{ id: await on.upload(mei) }]
  const made = await on.perform(mei, (work) =>
    publishPost(work, { ...usualNote, circleId, media }, { isDemo: true, at }),
  )
  assert.equal((await on.rowOf(made)).published_at?.getTime(), at.getTime())
  const open = await on.post(li, { text: 'In their circle', circleId })
  const inner = await on.post(li, { text: 'For the circle', circleId, audience: 'circle' })
  assert.equal(await demoPosts(), 1)
  on.queued.length = 0
  await on.perform(mei, removeDemoCommunity)
  await on.perform(mei, removeDemoCommunity)
  assert.equal(await demoPosts(), 0)
  assert.equal(on.queued[0]?.name, 'community.drop-files')
  const left = await findPosts(on.db, { authorId: li.id }, mei)
  assert.deepEqual(
    left.items.map(({ id, circle }) => [id, circle]),
    [[open, undefined]],
  )
  const row = await on.rowOf(inner)
  assert.deepEqual([row.circle_id, row.audience], [null, 'self'])
  assert.ok((await on.facts('community.post-removed')).some(({ postId }) => postId === made))
})
