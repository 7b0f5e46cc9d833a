import assert from 'node:assert/strict'
import { test } from 'node:test'

import { addComment, getTalk, like, listOwnSaves, save } from '#contracts/community'
import * as wire from '#contracts/community/news'
import { listAudit } from '#contracts/identity'
import { searchKind } from '#contracts/search'
import { makeShareLink } from '#contracts/sharing'
import { testHouse } from '#test/world/house'
import { until } from '#test/world/until'
import { runtimeOf } from './runtime.ts'
import { feedOf, outside } from './test/world.ts'

const web = await outside()
web.says('/feed', feedOf([{ title: '新茶上市' }, { title: '旧闻' }]))
const on = await testHouse({ NIGHTMARKET_PRIVATE_FETCH: 'on' })
const [olive, bo] = [await on.member('Olive', 'operator'), await on.member('Bo')]
const guest = await on.guest()
const status = (wanted: number) => (error: { status: number }) => error.status === wanted
const source = { name: '茶报', feedUrl: `${web.origin}/feed`, topics: ['茶'], everyMinutes: 60 }
const run = (query: { state?: 'waiting' | 'published' | 'aside' } = {}) => olive.call(wire.listRunNews, { query })

test('editors follow a source, which is looked at by itself; what they publish members read, and nothing else', async () => {
  await assert.rejects(bo.call(wire.addNewsSource, { body: source }), status(403))
  await assert.rejects(bo.call(wire.listRunNews, {}), status(403))
  const { id: sourceId } = await olive.call(wire.addNewsSource, { body: source })
  await until(async () => ((await run()).items.length === 2 ? true : undefined))
  const looked = (await olive.call(wire.listNewsSources, {})).items.find(({ id }) => id === sourceId)
  assert.deepEqual([looked?.outcome, looked?.fresh, looked?.waiting], ['fresh', 2, 2])
  assert.deepEqual((await guest.call(wire.findNews, {})).items, [])
  const { items } = await run({ state: 'waiting' })
  const [fresh, old] = [items.find(({ title }) => title === '新茶上市')!, items.find(({ title }) => title === '旧闻')!]
  const params = { itemId: fresh.id }
  await assert.rejects(bo.call(wire.settleNews, { params, body: { version: 1, state: 'published' } }), status(403))
  await olive.call(wire.editNews, { params, body: { remark: '值得一看', topics: ['茶', '产地'], version: 1 } })
  await olive.call(wire.settleNews, { params, body: { version: 2, state: 'published' } })
  await olive.call(wire.settleManyNews, { body: { itemIds: [old.id], state: 'aside' } })
  const [shown, another] = (await guest.call(wire.findNews, { query: { topic: '产地' } })).items
  assert.deepEqual([shown?.title, shown?.remark, shown?.sources], ['新茶上市', '值得一看', [{ name: '茶报' }]])
  assert.equal(another, undefined)
  await assert.rejects(guest.call(wire.getNewsItem, { params: { itemId: old.id } }), status(404))
  const { items: acts } = await (await on.member('Owen', 'owner')).call(listAudit, { query: {} })
  const done = acts.map(({ act }) => act).filter((act) => act.startsWith('news.'))
  assert.deepEqual(done.sort(), ['news.item-edited', 'news.item-published', 'news.item-set-aside', 'news.source-added'])
})

test('published news is liked, saved, talked about, shared and found, and how often it is opened is counted', async () => {
  const [item] = (await guest.call(wire.findNews, {})).items
  const about = { kind: 'news' as const, subjectId: item!.id }
  await bo.call(like, { params: about })
  await bo.call(save, { params: about, body: {} })
  await bo.call(addComment, { params: about, body: { text: '等这个很久了' } })
  const link = await bo.call(makeShareLink, { body: { ...about, channel: 'link' } })
  assert.equal(link.path, `/news/${item!.id}?s=${link.token}`)
  await until(async () => ((await bo.call(getTalk, { params: about })).shares === 1 ? true : undefined))
  const [mine] = (await bo.call(wire.findNews, {})).items
  assert.deepEqual(mine?.talk, { likes: 1, saves: 1, comments: 1, shares: 1, liked: true, saved: true })
  const [saved] = (await bo.call(listOwnSaves, {})).items
  assert.deepEqual([saved?.thing?.title, saved?.thing?.path], ['新茶上市', `/news/${item!.id}`])
  const found = async () =>
    (await guest.call(searchKind, { params: { kind: 'news' }, query: { q: '值得' } })).items[0]?.kind
  await until(async () => ((await found()) === 'news' ? true : undefined))
  for (const who of [guest, bo, bo]) await who.call(wire.openNewsItem, { params: { itemId: item!.id } })
  await runtimeOf(on.house).openings.keep()
  const [counted] = (await run({ state: 'published' })).items
  assert.equal(counted?.opened, 3)
  await olive.call(wire.settleNews, { params: { itemId: item!.id }, body: { version: 3, state: 'waiting' } })
  await assert.rejects(bo.call(addComment, { params: about, body: { text: '还在吗' } }), status(404))
  await until(async () => ((await found()) === undefined ? true : undefined))
})

test('a script is no link, and HTML in words is words', async () => {
  const draft = {
    title: '<b>t</b>',
    link: 'https://tea.example/1',
    source: 's',
    extract: '',
    topics: [],
    remark: '',
    isPublished: false,
  }
  for (const link of ['javascript:alert(1)', 'data:text/html,1', '//tea.example/'])
    await assert.rejects(olive.call(wire.enterNews, { body: { ...draft, link } }), status(400))
  assert.equal((await olive.call(wire.enterNews, { body: draft })).title, 't')
  await assert.rejects(olive.call(wire.enterNews, { body: draft }), { code: 'news.known-link' })
})
