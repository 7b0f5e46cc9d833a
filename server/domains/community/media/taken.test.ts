import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'

import { lookOf } from '#platform/image/index'
import { reacting } from '#platform/work'
import { listOwnPosts } from '../post/draft/own.ts'
import { getPost } from '../post/queries.ts'
import { reactions } from '../reactions.ts'
import { communityWorld } from '../test/world.ts'

const on = await communityWorld()
const { mei, li } = on

/** A picture of shades that a seed gives, in any size and quality. */
function picture(seed: number) {
  let state = seed
  const shades = Buffer.alloc(81)
  for (let at = 0; at < shades.length; at++) {
    state = (state * 48_271) % 2_147_483_647
    shades[at] = state % 256
  }
  return sharp(shades, { raw: { width: 9, height: 9, channels: 1 } })
}
const sized = (seed: number, width: number, quality: number) =>
  picture(seed)
    .resize(width, Math.round(width * 0.75), { kernel: 'cubic', fit: 'fill' })
    .jpeg({ quality })
    .toBuffer()

/** An upload of Mei's with this look, in a note. */
async function post(bytes: Buffer) {
  const id = await on.upload(mei)
  const look = (await lookOf(bytes)) ?? null
  await on.db
    .transaction()
    .execute((tx) => sql`update community.post_media set look = ${look}::bit(64) where id = ${id}`.execute(tx))
  on.clock.advance(61_000)
  return on.post(mei, { text: crypto.randomUUID(), media: [{ id }] })
}
const stateOf = async (id: string) => (await on.rowOf(id)).state
const hear = (name: string, data: object) =>
  on.db
    .transaction()
    .execute((tx) =>
      reacting({ clock: on.clock }, reactions)(tx, { id: 1, name, data, at: on.clock.now() } as never, () => {}),
    )
const decided = (caseId: string, postId: string, rule: string, decision = 'hide') =>
  hear('moderation.case-decided', {
    caseId,
    kind: 'post',
    subjectId: postId,
    personId: li.id,
    decision,
    rule,
    source: 'report',
  })

const apart = (one: string, other: string) => [...one].filter((sign, at) => sign !== other[at]).length

test('a picture is known again in another size, format and quality; another one, and a plain one, is not', async () => {
  const [own, small, other] = [await sized(7, 1600, 92), await sized(7, 240, 40), await sized(8, 1600, 92)]
  const [look = '', again = '', another = ''] = await Promise.all([own, small, other].map(lookOf))
  const webp = (await lookOf(await sharp(own).webp({ quality: 30 }).toBuffer())) ?? ''
  assert.ok(apart(look, again) <= 6 && apart(look, webp) <= 6)
  assert.ok(apart(look, another) > 12)
  const plain = await sharp({ create: { width: 90, height: 80, channels: 3, background: '#eee' } })
    .png()
    .toBuffer()
  assert.equal(await lookOf(plain), undefined)
})

test('what looks like a picture that was taken down waits, until that is taken back; what was said is no matter of pictures', async () => {
  const first = await post(await sized(21, 1200, 90))
  assert.equal(await stateOf(first), 'published')
  await decided('c1', first, 'attack')
  assert.equal(await stateOf(await post(await sized(21, 1000, 80))), 'published')
  await decided('c1', first, 'porn', 'note')
  await decided('c2', first, 'porn')
  await decided('c2', first, 'porn')
  const waits = await post(await sized(21, 320, 50))
  assert.equal(await stateOf(waits), 'waiting')
  const { rows } = await sql`select screening from moderation.case where subject_id = ${waits}`.execute(on.db)
  assert.ok(JSON.stringify(rows).includes('"picture"'))
  assert.equal((await getPost(on.db, waits, mei)).waitsFor, 'picture')
  const { items } = await listOwnPosts(on.db, mei.id, { state: 'waiting' })
  assert.equal(items.find(({ id }) => id === waits)?.waitsFor, 'picture')
  assert.equal(await stateOf(await post(await sized(22, 1200, 90))), 'published')
  await hear('moderation.appeal-decided', { caseId: 'c2', personId: li.id, outcome: 'overturned', decision: 'hide' })
  assert.equal(await stateOf(await post(await sized(21, 320, 50))), 'published')
})
