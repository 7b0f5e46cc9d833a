import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { type Actor, reacting, system } from '#platform/work'
import { removePost } from '../../post/remove.ts'
import { reactions } from '../../reactions.ts'
import { turnLikes } from '../../talk/like/turn.ts'
import { saveSubject } from '../../talk/save/keep.ts'
import { communityWorld } from '../../test/world.ts'
import { refreshRanks } from '../rank.ts'
import { inCommon, printOf } from './print.ts'
import { informationOf, isOtherRegard, originalityOf, regardOf, scoreOf, usefulnessOf, weightOf } from './quality.ts'
import { getQuality, listQuality } from './queries.ts'
import { lastWeek, rewardQuality } from './reward.ts'
import { countSeen, keepViews } from './seen.ts'

const on = await communityWorld()
let heard = 0
async function hearFacts() {
  const { rows } = await sql<{ id: number; name: string; data: object; at: Date }>`
    select id, name, data, at from platform.fact where id > ${heard} order by id`.execute(on.db)
  const digest = reacting({ clock: on.clock }, reactions)
  for (const fact of rows) {
    heard = fact.id
    await on.db.transaction().execute((tx) => digest(tx, { ...fact, actorId: 'x' } as never, () => {}))
  }
  while ((await on.perform(system, refreshRanks)) > 0);
}
const day = 86_400_000
const essay = (topic: string) =>
  [
    `${topic}这款我连续用了两周，先说结论：适合早上赶时间的人，味道干净，回甘也明显。`,
    `冲泡的时候水温降到八十五度，时间拉长到四十秒，${topic}的苦味会轻很多，香气反而更稳。`,
    `如果你和我一样不喜欢太酸，${topic}可以试试加一点点温水，口感会圆润，价格也比我以前喝的便宜。`,
    `缺点也有：包装不好撕，随身带着的话最好换一个小罐子。总体来说${topic}值得回购，下次我会试试别的烘焙度。`,
  ].join('\n')
const publish = (who: Actor, text: string, draft = {}) => {
  on.clock.advance(3_600_000)
  return on.post(who, { title: text.slice(0, 12), text, ...draft })
}
const read = (id: string, who: Actor) => getQuality(on.db, id, who)
const save = (who: Actor, id: string, authorId: string) =>
  on.perform(who, (work) => saveSubject(work, { kind: 'post', id, authorId }))
const like = (who: Actor, id: string, authorId: string) =>
  on.perform(system, (work) =>
    turnLikes(work, `post/${id}`, [{ subject: { kind: 'post', id, authorId }, personId: who.id, isOn: true }]),
  )

test('what is in a note, what it was good for, whose it is and whether it is wanted make its score', () => {
  const nothing = { letters: 0, hasTitle: false, paragraphs: 1, pictures: 0, products: 0, topics: 0 }
  assert.equal(informationOf(nothing).information, 0)
  const all = { letters: 300, hasTitle: true, paragraphs: 3, pictures: 3, products: 1, topics: 1 }
  assert.ok(Math.abs(informationOf(all).information - 1) < 1e-9)
  assert.deepEqual([originalityOf(0.2), originalityOf(0.9)], [1, 0])
  assert.equal(scoreOf({ information: 1, originality: 1, usefulness: 1, risk: 0 }), 100)
  assert.equal(scoreOf({ information: 1, originality: 0, usefulness: 1, risk: 0 }), 0)
  const few = usefulnessOf({ views: 2, saved: 2, helpful: 0, bought: 0, weight: 1, accepted: 0 })
  const many = usefulnessOf({ views: 200, saved: 100, helpful: 0, bought: 0, weight: 1, accepted: 0 })
  assert.ok(few < many, 'two of two say less than a hundred of two hundred')
  const none = { views: 0, saved: 0, helpful: 0, bought: 0, weight: 1, accepted: 0 }
  assert.ok(Math.abs(usefulnessOf({ ...none, accepted: 10 }) - usefulnessOf(none) - 0.15) < 1e-9)
  assert.equal(usefulnessOf({ ...none, accepted: 500 }), usefulnessOf({ ...none, accepted: 10 }))
  assert.equal(usefulnessOf({ ...none, saved: 500, accepted: 10 }), 1)
  assert.ok(weightOf({ likes: 50, isLikedBy: 50 }) < 0.1)
  assert.equal(weightOf({ likes: 2, isLikedBy: 0 }), 1)
})

test('regard counts people once, less within a ring, nothing for a copy; only a doubling is another', () => {
  const people = { likes: 7, saved: 3, commenters: 2 }
  assert.equal(regardOf(people, { weight: 1, score: 60 }), 7)
  assert.deepEqual([regardOf(people, { weight: 0.1, score: 60 }), regardOf(people, { weight: 1, score: 25 })], [0, 3])
  assert.equal(regardOf(people, { weight: 1, score: 0 }), 0)
  assert.deepEqual([isOtherRegard(3, 6), isOtherRegard(3, 7), isOtherRegard(7, 3)], [false, true, true])
})

test('prints tell how much two texts have in common, also when a few words are others', () => {
  const one = printOf(essay('手冲咖啡').replace(/\s/g, ''))
  const turned = printOf(essay('手冲咖啡').replace('两周', '三周').replace('便宜', '划算').replace(/\s/g, ''))
  assert.ok(inCommon(one, turned) > 0.7)
  assert.ok(
    inCommon(one, printOf('今天去公园走了走，银杏叶落了一地，拍了很多照片，晚上和朋友吃火锅，聊到很晚才回家。')) < 0.3,
  )
  assert.deepEqual(printOf('好'), [])
})

test('whoever posts again what was posted gets nothing for it; the one who was first keeps the score', async () => {
  const [mei, bo] = [await on.someone('Mei'), await on.someone('Bo')]
  const first = await publish(mei, essay('冷萃'))
  const copy = await publish(bo, `${essay('冷萃').replace('两周', '一个月')}\n转一下`)
  await hearFacts()
  const [own, other] = [await read(first, mei), await read(copy, bo)]
  assert.equal(own.isNearDuplicate, false)
  assert.deepEqual([other.isNearDuplicate, other.nearId], [true, first])
  assert.ok(other.score < own.score / 3, `${other.score} of ${own.score}`)
  await assert.rejects(read(first, bo), { code: 'community.not-yours' })
})

test('a ring that likes and saves each other lifts nothing; as many strangers do', async () => {
  const ring = await Promise.all(['R1', 'R2', 'R3', 'R4'].map((name) => on.someone(name)))
  const posts: { id: string; by: Actor }[] = []
  for (const [nth, by] of ring.entries())
    for (const round of ['甲', '乙', '丙']) posts.push({ id: await publish(by, essay(`${round}号茶样${nth}`)), by })
  for (const { id, by } of posts)
    for (const who of ring.filter((one) => one !== by)) {
      await like(who, id, by.id)
      await save(who, id, by.id)
    }
  const honest = await on.someone('Honest')
  const note = await publish(honest, essay('桂花乌龙'))
  for (const name of ['S1', 'S2', 'S3']) await save(await on.someone(name), note, honest.id)
  await hearFacts()
  const last = posts.at(-1)
  assert.ok(last)
  const [farmed, fair] = [await read(last.id, last.by), await read(note, honest)]
  const untouched = usefulnessOf({ views: 0, saved: 0, helpful: 0, bought: 0, weight: 1, accepted: 0 })
  assert.ok(fair.usefulness > untouched + 0.1, `${fair.usefulness}`)
  assert.ok(farmed.usefulness < untouched + 0.1, `${farmed.usefulness} beside ${fair.usefulness}`)
  assert.ok(farmed.usefulness * 2 < fair.usefulness)
})

test('an order that a note brought counts once it is paid, and the author’s own never', async () => {
  const [seller, buyer] = [await on.someone('Seller'), await on.someone('Buyer')]
  const note = await publish(seller, essay('白桃气泡'))
  await hearFacts()
  const before = (await read(note, seller)).usefulness
  const told = { token: 't', kind: 'post', subjectId: note, sharerId: seller.id } as const
  await on.perform(system, async (work) => {
    work.record('sharing.order-attributed', { ...told, orderId: 'o1', personId: buyer.id })
    work.record('sharing.order-attributed', { ...told, sharerId: 'another', orderId: 'o2', personId: seller.id })
  })
  await save(buyer, note, seller.id)
  await hearFacts()
  const saved = (await read(note, seller)).usefulness
  await on.perform(system, async (work) => {
    for (const orderId of ['o1', 'o2']) work.record('orders.order-paid', { orderId } as never)
  })
  await hearFacts()
  const bought = (await read(note, seller)).usefulness
  assert.ok(before < saved && saved < bought, `${before} ${saved} ${bought}`)
  const { rows } = await sql<{ order_id: string }>`select order_id from community.post_sale`.execute(on.db)
  assert.deepEqual(rows, [{ order_id: 'o1' }])
})

test('opening a note counts once an hour a person, and is kept when somebody has opened one', async () => {
  const author = await on.someone('Author')
  const note = await publish(author, essay('抹茶拿铁'))
  const seen = countSeen(on.perform, () => on.clock.monotonicMs())
  for (const who of ['a', 'a', 'b']) seen.add(note, who)
  await seen.close()
  await on.perform(system, (work) => keepViews(work, new Map([['gone', 3]])))
  await hearFacts()
  const { rows } = await sql<{ views: number }>`
    select views from community.post_view where post_id = ${note}`.execute(on.db)
  assert.deepEqual(rows, [{ views: 2 }])
})

test('the best notes of a week are rewarded once, two a person at most, and never a copy', async () => {
  const star = await on.someone('Star')
  const week = lastWeek(new Date(on.clock.now().getTime() + 7 * day))
  const ids: string[] = []
  for (const kind of ['龙井', '毛尖', '普洱']) ids.push(await publish(star, essay(kind)))
  await hearFacts()
  const put = (text: ReturnType<typeof sql>) => on.db.transaction().execute((tx) => text.execute(tx))
  await put(sql`update community.post_quality set score = 70, near_id = null where post_id = any(${ids})`)
  await put(sql`update community.post_quality set score = 90, near_id = ${ids[0]} where post_id = ${ids[1]}`)
  on.clock.set(new Date(week.getTime() + 8 * day))
  const done = await Promise.all([on.perform(system, rewardQuality), on.perform(system, rewardQuality)])
  assert.equal(done[0]! + done[1]!, 2)
  assert.equal(await on.perform(system, rewardQuality), 0)
  const { rows } = await sql<{ post_id: string }>`
    select post_id from community.quality_reward where person_id = ${star.id} order by nth`.execute(on.db)
  assert.deepEqual(rows.map(({ post_id }) => post_id).sort(), [ids[0], ids[2]].sort())
  await assert.rejects(
    put(sql`insert into community.quality_reward (period, person_id, nth, post_id, score, rewarded_at)
      values (${week.toISOString().slice(0, 10)}, ${star.id}, 3, 'other', 99, now())`),
  )
})

test('staff read notes by their quality, page by page; what is removed is not measured any more', async () => {
  const author = await on.someone('Author')
  const note = await publish(author, '玫瑰红茶放凉以后更好喝，昨天带去露营，大家都问是哪家的，瓶子也好看，留着插花。')
  await hearFacts()
  const staff = await on.someone('Staff', ['operator'])
  const found: string[] = []
  let after: string | undefined
  do {
    const page: Awaited<ReturnType<typeof listQuality>> = await listQuality(on.db, staff, {
      limit: 4,
      ...(after && { after }),
    })
    found.push(...page.items.map(({ post }) => post.id))
    after = page.next
  } while (after)
  assert.equal(new Set(found).size, found.length)
  assert.ok(found.includes(note))
  assert.equal((await listQuality(on.db, staff, { q: '玫瑰红茶', order: 'worst' })).items[0]?.post.id, note)
  assert.ok((await read(note, staff)).score > 0)
  await on.perform(author, (work) => removePost(work, note))
  await hearFacts()
  const { rows } = await sql`select from community.post_band where post_id = ${note}`.execute(on.db)
  assert.equal(rows.length, 0)
})
