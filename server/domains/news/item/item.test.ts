import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { lookNow } from '../source/keep.ts'
import { feedOf, newsWorld, usualNews } from '../test/world.ts'
import { keepOpenings } from './opened.ts'
import { findNews, getNewsItem, getRunNews, listRunNews, listTopics } from './queries.ts'
import { settleItem, settleMany } from './settle.ts'
import { clearUnwanted } from './sweep.ts'
import { editItem, enterItem } from './write.ts'

const on = await newsWorld()
const { web, olive, ann, bo } = on
const dayMs = 86_400_000
const settle = (id: string, state: 'waiting' | 'published' | 'aside', version = 1, who = olive) =>
  on.perform(who, (work) => settleItem(work, id, { state, version }))
const titles = async (asked: Parameters<typeof findNews>[1] = {}) =>
  (await findNews(on.db, asked, bo.id)).items.map(({ title }) => title)
const waiting = async (q: string) => (await listRunNews(on.db, { q, state: 'waiting' })).items

test('what two sources tell is one piece that names both; what one tells twice is told once', async () => {
  const link = 'https://tea.example/shared'
  web.says('/left', feedOf([{ title: 'Shared', link: `${link}?utm_source=left`, guid: 'l1' }]))
  web.says(
    '/right',
    feedOf([
      { title: 'Shared too', link, guid: 'r1' },
      { title: 'Again', link: `${link}#x`, guid: 'r2' },
    ]),
  )
  await on.follow('/left', { name: 'Left' })
  await on.look()
  await on.follow('/right', { name: 'Right' })
  await on.look()
  const [item, another] = (await listRunNews(on.db, {})).items
  assert.equal(another, undefined)
  assert.deepEqual([item?.title, item?.sources.map(({ name }) => name)], ['Shared', ['Left', 'Right']])
})

test('sources that tell the same at the same moment make one piece of it', async () => {
  const same = Array.from({ length: 20 }, (_, nth) => ({ title: `Same ${nth}`, link: `https://same.example/${nth}` }))
  const paths = ['/s1', '/s2', '/s3', '/s4']
  for (const [nth, path] of paths.entries()) web.says(path, feedOf(nth % 2 ? same.toReversed() : same))
  for (const path of paths) await on.follow(path)
  await Promise.all([on.look(), on.look()])
  const { rows } = await sql<{ items: number; mentions: number }>`
    select count(distinct item.id)::int as items, count(*)::int as mentions from news.item
    join news.mention on item_id = item.id where link like 'https://same.example/%'`.execute(on.db)
  assert.deepEqual(rows, [{ items: 20, mentions: 80 }])
})

test('dates ahead are now, and what came out a month ago is no news', async () => {
  const now = on.clock.now()
  web.says(
    '/dates',
    feedOf([
      { title: 'Tomorrow', at: new Date(now.getTime() + dayMs) },
      { title: 'Yesterday', at: new Date(now.getTime() - dayMs) },
      { title: 'Long ago', at: new Date(now.getTime() - 31 * dayMs) },
    ]),
  )
  await on.follow('/dates', { name: 'Dates' })
  await on.look()
  const items = await waiting('Dates')
  assert.deepEqual(
    items.map(({ title, toldAt }) => [title, toldAt]),
    [
      ['Tomorrow', now.toISOString()],
      ['Yesterday', new Date(now.getTime() - dayMs).toISOString()],
    ],
  )
})

test('of another’s text no more than the first 200 signs are kept', async () => {
  const id = await on.enter({ title: 'Short', extract: '茶'.repeat(190), source: 'Long' })
  const long = `<rss version="2.0"><channel><item><title>${'长'.repeat(300)}</title><link>https://long.example/1</link>
    <description>${'话'.repeat(900)}</description></item></channel></rss>`
  web.says('/long', long)
  await on.follow('/long', { name: 'Longer' })
  await on.look()
  const [item] = await waiting('Longer')
  assert.deepEqual([[...(item?.title ?? '')].length, [...(item?.extract ?? '')].length], [200, 200])
  assert.ok(item?.extract.endsWith('…') && (await getRunNews(on.db, id)).extract.length === 190)
})

test('only what an editor published is seen; of two editors who decide at once one is told that it is decided', async () => {
  const id = await on.enter({ title: 'Twice', isPublished: false })
  await assert.rejects(getNewsItem(on.db, id, bo.id), { code: 'news.unknown-item' })
  const both = await Promise.allSettled([settle(id, 'published'), settle(id, 'aside', 1, ann)])
  assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
  const { state, version } = await getRunNews(on.db, id)
  assert.equal(version, 2)
  await assert.rejects(settle(id, 'published'), { code: 'news.stale-item' })
  await settle(id, 'waiting', 2)
  await settle(id, 'published', 3)
  const settled = await getRunNews(on.db, id)
  assert.deepEqual([settled.state, settled.settledBy], ['published', 'Olive'])
  const facts = (await on.facts('news.item-published')).filter((fact) => fact.itemId === id)
  assert.equal(facts.length, state === 'published' ? 2 : 1)
})

test('many are set aside at once, and back; those that are it already are passed over', async () => {
  const ids = [await on.enter({ title: 'M1' }), await on.enter({ title: 'M2' }), await on.enter({ title: 'M3' })]
  await settle(ids[0] ?? '', 'aside')
  const turn = (state: 'aside' | 'waiting') => on.perform(olive, (work) => settleMany(work, [...ids, newId()], state))
  const both = await Promise.all([turn('aside'), turn('aside')])
  assert.deepEqual(both.flat().sort(), ids.slice(1).sort())
  assert.deepEqual((await turn('waiting')).sort(), [...ids].sort())
})

test('members find news by topic and words, page by page, the latest first', async () => {
  const before = await titles()
  for (const nth of [1, 2, 3, 4, 5]) {
    on.clock.advance(1000)
    await on.enter({ title: `Page ${nth}`, topics: ['#paging#', nth % 2 ? 'odd' : 'even', 'odd'], isPublished: true })
  }
  assert.deepEqual(await titles({ topic: 'paging', limit: 2 }), ['Page 5', 'Page 4'])
  const { next } = await findNews(on.db, { topic: 'paging', limit: 2 }, bo.id)
  assert.deepEqual(await titles({ topic: 'paging', limit: 2, after: next ?? '' }), ['Page 3', 'Page 2'])
  assert.deepEqual(await titles({ topic: 'even' }), ['Page 4', 'Page 2'])
  assert.deepEqual(await titles({ q: 'page 3' }), ['Page 3'])
  assert.deepEqual(await titles({ q: 'TEA WEEKLY', topic: 'even' }), ['Page 4', 'Page 2'])
  assert.equal((await titles()).length, before.length + 5)
  const topics = await listTopics(on.db, on.clock.now())
  assert.deepEqual(topics.filter(({ topic }) => topic !== 'tea')[0], { topic: 'odd', items: 5 })
  await assert.rejects(titles({ after: 'nonsense' }), { code: 'news.bad-cursor' })
})

test('an editor enters news once, also with another; its words are theirs to change, those of a source are not', async () => {
  const link = 'https://tea.example/entered?id=1'
  const enter = () => on.enter({ link, title: '<b>Bold</b> words', extract: '<script>x</script>So' })
  const both = await Promise.allSettled([enter(), enter()])
  const [made] = both.filter((settled) => settled.status === 'fulfilled')
  assert.ok(made && both.some(({ status }) => status === 'rejected'))
  const { title, extract } = await getRunNews(on.db, made.value)
  assert.deepEqual([title, extract], ['Bold words', 'So'])
  await assert.rejects(
    on.perform(olive, (work) => enterItem(work, { ...usualNews, link: 'javascript:alert(1)' })),
    { code: 'news.bad-link' },
  )
  const edit = { remark: 'Worth a look', topics: ['tools'] }
  await on.perform(olive, (work) => editItem(work, made.value, { ...edit, title: 'Plain words' }, 1))
  assert.equal((await getRunNews(on.db, made.value)).title, 'Plain words')
  const [found] = await waiting('Dates')
  await assert.rejects(
    on.perform(olive, (work) => editItem(work, found?.id ?? '', { ...edit, title: 'Mine' }, 1)),
    { code: 'news.not-by-hand' },
  )
  await on.perform(olive, (work) => editItem(work, found?.id ?? '', edit, 1))
  const edited = await getRunNews(on.db, found?.id ?? '')
  assert.deepEqual([edited.remark, edited.topics], ['Worth a look', ['tools']])
})

test('what an editor says is kept with the decision, or neither is', async () => {
  const id = await on.enter({ title: 'Said' })
  const edit = { remark: 'Read this', topics: ['said'] }
  const decide = (version: number) =>
    on.perform(olive, (work) => settleItem(work, id, { state: 'published', version, edit }))
  await assert.rejects(decide(9), { code: 'news.stale-item' })
  assert.equal((await getRunNews(on.db, id)).remark, undefined)
  await decide(1)
  const { remark, topics, state, version } = await getRunNews(on.db, id)
  assert.deepEqual([remark, topics, state, version], ['Read this', ['said'], 'published', 3])
})

test('openings are counted, of what members see, also by many at once', async () => {
  const [shown, hidden] = [await on.enter({ isPublished: true }), await on.enter()]
  const counts = new Map([shown, hidden, newId()].map((id) => [id, 3]))
  await Promise.all([1, 2, 3].map(() => on.perform(system, (work) => keepOpenings(work, counts))))
  assert.deepEqual([(await getRunNews(on.db, shown)).opened, (await getRunNews(on.db, hidden)).opened], [9, 0])
})

test('what nobody wanted is cleared after 30 days, and does not come again while its source tells it', async () => {
  const undated = [{ title: 'Undated' }, { title: 'Wanted' }]
  web.says('/sweep', feedOf(undated))
  const sourceId = await on.follow('/sweep', { name: 'Sweep' })
  await on.look()
  const wanted = (await waiting('Sweep')).find(({ title }) => title === 'Wanted')
  await settle(wanted?.id ?? '', 'published')
  const look = async () => {
    await on.perform(olive, (work) => lookNow(work, sourceId))
    await on.look()
  }
  on.clock.advance(20 * dayMs)
  await look()
  on.clock.advance(10 * dayMs + 1000)
  await on.perform(system, clearUnwanted)
  await look()
  const left = (await listRunNews(on.db, { sourceId })).items.map(({ title }) => title)
  assert.deepEqual(left, ['Wanted'])
  assert.equal((await waiting('Long')).length, 0)
  on.clock.advance(31 * dayMs)
  await on.perform(system, clearUnwanted)
  const { rows } = await sql<{ guid: string }>`
    select guid from news.mention where source_id = ${sourceId} order by guid`.execute(on.db)
  assert.deepEqual(rows, [{ guid: 'Wanted' }])
})
