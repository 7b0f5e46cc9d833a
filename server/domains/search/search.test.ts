import assert from 'node:assert/strict'
import { test } from 'node:test'

import { changeProduct, createProduct } from '#contracts/catalogue'
import { hidePost, like, publishPost, removePost } from '#contracts/community'
import { changeProfile, eraseMe } from '#contracts/identity'
import { planShow } from '#contracts/live'
import * as wire from '#contracts/search'
import { rankPostsOf } from '#domains/community/index'
import { banPerson } from '#domains/identity/index'
import { system } from '#platform/work'
import { testHouse } from '#test/world/house'
import { until } from '#test/world/until'

const { house, member, guest } = await testHouse()
const mei = await member('Mei', 'host', 'operator')
const li = await member('Li')
const visitor = await guest()

const product = (title: { zh?: string; en?: string }, status: 'active' | 'draft' = 'active') =>
  mei.call(createProduct, { body: { title, status, variants: [{ values: [], price: 900, stock: 9 }] } })
const note = (text: string, audience: 'everybody' | 'followers' | 'self' = 'everybody', who = mei) =>
  who.call(publishPost, { body: { kind: 'note', text, audience } })
const find = async (q: string, who = visitor) => (await who.call(wire.searchAll, { query: { q } })).sections
const ofKind = async (kind: wire.SearchKind, q: string, who = visitor) =>
  (await who.call(wire.searchKind, { params: { kind }, query: { q } })).items
const titles = (hits: readonly wire.SearchHit[]) => hits.map(({ title }) => title.text)
/** The index follows what is committed; who looks oftener than people type is told to wait. */
const comes = <Value>(look: () => Promise<Value | undefined | false>) =>
  until(async () => (await look()) || undefined, 20_000, 200)

test('posts, products, shows and people are found side by side, marked where it says so', async () => {
  await product({ zh: '夜市灯笼', en: 'Night market lantern' })
  await note('昨晚的夜市真热闹，灯笼好看。')
  const startsAt = new Date(Date.now() + 3_600_000).toISOString()
  await mei.call(planShow, { body: { title: { zh: '夜市开张' }, startsAt } })
  await li.call(changeProfile, { body: { name: '夜市小李' } })
  const sections = await comes(async () => {
    const found = await find('夜市')
    return found.length === 4 && found
  })
  const marked = sections.flatMap(({ items }) =>
    items.map(({ title, text }) => {
      const { text: shown, marks } = title.marks.length > 0 ? title : (text ?? title)
      return marks.map(([from, to]) => shown.slice(from, to)).join()
    }),
  )
  assert.deepEqual(marked, ['夜市', '夜市', '夜市', '夜市'])
})

test('names are found by pinyin, whole and by initials, and in width and case as one likes', async () => {
  for (const q of ['yeshi', 'denglong', 'deng long', 'ysdl', 'ＮＩＧＨＴ', '灯笼', '笼']) {
    assert.deepEqual(titles(await ofKind('product', q)), ['夜市灯笼'], q)
  }
  assert.deepEqual(await ofKind('product', 'eshi'), [])
})

test('what is called so stands before what begins so, holds it, and has it in its text', async () => {
  await product({ zh: '茶杯' })
  await product({ zh: '青瓷茶杯' })
  await product({ zh: '茶杯垫' })
  await comes(async () => (await ofKind('product', '茶杯')).length === 3)
  assert.deepEqual(titles(await ofKind('product', '茶杯')), ['茶杯', '茶杯垫', '青瓷茶杯'])
})

test('a misspelt Latin word finds what was meant, and says so; as written it finds nothing', async () => {
  const found = await visitor.call(wire.searchAll, { query: { q: 'lantren', language: 'en' } })
  assert.equal(found.corrected, 'lantern')
  assert.equal(found.sections[0]?.items[0]?.title.text, 'Night market lantern')
  assert.deepEqual(await visitor.call(wire.searchAll, { query: { q: 'lantren', exactly: true } }), { sections: [] })
})

test('a post is found by those who may see it, and by nobody once it is hidden or removed', async () => {
  const shown = await note('独一无二的青团')
  await note('只给粉丝的青团', 'followers')
  await note('只给自己的青团', 'self')
  await comes(async () => (await ofKind('post', '青团', mei)).length === 2)
  assert.equal((await ofKind('post', '青团')).length, 1)
  await mei.call(hidePost, { params: { postId: shown.id } })
  assert.deepEqual(await ofKind('post', '青团'), [])
  const other = await note('又一个青团')
  await comes(async () => (await ofKind('post', '青团')).length === 1)
  await mei.call(removePost, { params: { postId: other.id } })
  assert.deepEqual(await ofKind('post', '青团'), [])
})

test('a product taken off sale, and a person shut out or gone, are found no more', async () => {
  const { id, version } = await product({ zh: '限量月饼' })
  await comes(async () => (await ofKind('product', '月饼')).length === 1)
  await mei.call(changeProduct, { params: { productId: id }, body: { version, status: 'draft' } })
  assert.deepEqual(await ofKind('product', '月饼'), [])
  const wu = await member('Wuxiaojie')
  const xu = await member('Xuxiaojie')
  await comes(async () => (await ofKind('person', 'xiaojie')).length === 2)
  await house.perform(system, (work) => banPerson(work, wu.id, { reason: 'test', devicesToo: false }))
  assert.deepEqual(titles(await ofKind('person', 'xiaojie')), ['Xuxiaojie'])
  await xu.call(eraseMe, { body: { confirm: 'Xuxiaojie' } } as never)
  assert.deepEqual(await ofKind('person', 'xiaojie'), [])
})

test('words that stand apart are found after the phrase, and pages come one after the other', async () => {
  for (let nth = 0; nth < 5; nth++) await note(`桂花糕第${nth}份，配龙井`)
  await note('龙井和桂花糕')
  await note('桂花糕 龙井 刚好')
  await comes(async () => (await ofKind('post', '桂花糕')).length === 7)
  const read: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await visitor.call(wire.searchKind, {
      params: { kind: 'post' },
      query: { q: '桂花糕 龙井', limit: 3, ...(after && { after }) },
    })
    read.push(...page.items.map((hit) => (hit.kind === 'post' ? hit.post.lead : '')))
    after = page.next
    if (!after) break
  }
  assert.equal(read.length, 7)
  assert.equal(new Set(read).size, 7)
  assert.equal(read[0], '桂花糕 龙井 刚好')
})

test('of posts that hold the same words the one that more people liked stands first, a copy of it does not', async () => {
  const text = Array.from(
    { length: 4 },
    (_, at) => `第${at}步：柚子皮切丝，用盐搓过再冲净，小火慢慢熬到透亮，放凉装瓶。`,
  ).join('\n')
  const make = async (who: typeof mei, body: string) =>
    (await who.call(publishPost, { body: { kind: 'note', title: '柚子酱', text: body, audience: 'everybody' } })).id
  const liked = await make(li, text)
  const copy = await make(mei, `${text}\n转`)
  await make(mei, '熬柚子酱的瓶子要先煮过，晾干。')
  for (const name of ['A', 'B', 'C', 'D'])
    for (const subjectId of [liked, copy])
      await (await member(name)).call(like, { params: { kind: 'post', subjectId } })
  for (const who of [li, mei]) await house.perform(system, (work) => rankPostsOf(work, who.id))
  const found = await comes(async () => {
    const hits = await ofKind('post', '柚子酱')
    return hits.length === 3 && hits[0]?.kind === 'post' && hits[0].post.id === liked && hits
  })
  assert.deepEqual(
    found.map((hit) => hit.kind === 'post' && hit.post.id === copy),
    [false, false, true],
  )
})

test('what three people asked for is suggested to all, what two did to nobody; names come with it', async () => {
  const others = [mei, li, visitor]
  for (const one of others) await one.call(wire.noteSearch, { body: { q: '夜市 灯笼' } })
  for (const one of others.slice(0, 2)) await one.call(wire.noteSearch, { body: { q: '夜市地址' } })
  await mei.call(wire.noteSearch, { body: { q: '夜市地址' } })
  const { queries, names } = await visitor.call(wire.suggestSearches, { query: { q: '夜市' } })
  assert.deepEqual(queries, ['夜市 灯笼'])
  assert.ok(titles(names).includes('夜市灯笼'))
  assert.deepEqual((await visitor.call(wire.suggestSearches, { query: {} })).queries, ['夜市 灯笼'])
})

test('nothing to look for and a cursor of another list are refused', async () => {
  await assert.rejects(find(' \u200b '), { code: 'search.nothing-asked' })
  const query = { q: '茶', after: 'x' }
  await assert.rejects(visitor.call(wire.searchKind, { params: { kind: 'post' }, query }), {
    code: 'search.bad-cursor',
  })
})

test('reading everything anew puts right what was lost, once at a time, and tells how far it came', async () => {
  const operator = await member('Operator', 'operator')
  await house.pool.query(`delete from search.document where kind = 'product'`)
  await house.pool.query(
    `insert into search.document (kind, ref, name, sound, body, rank) values ('product', 'gone', '灯笼', '', '灯笼', 1)`,
  )
  assert.deepEqual(await ofKind('product', '灯笼'), [])
  await operator.call(wire.rebuildSearchIndex)
  await assert.rejects(operator.call(wire.rebuildSearchIndex), { code: 'search.rebuild-running' })
  const index = await comes(async () => {
    const read = await operator.call(wire.readSearchIndex)
    return read.rebuild?.endedAt !== undefined && read
  })
  assert.ok((index.rebuild?.done ?? 0) > 5)
  assert.deepEqual(titles(await ofKind('product', '灯笼')), ['夜市灯笼'])
  const { rows } = await house.pool.query(`select from search.document where ref = 'gone'`)
  assert.equal(rows.length, 0)
})
