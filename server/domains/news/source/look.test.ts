import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { system } from '#platform/work'
import { feedOf, newsWorld } from '../test/world.ts'
import { feedBytesMax } from './ask.ts'
import { addSource, changeSource, lookNow, turnSource } from './keep.ts'
import { lookDue, takeDue } from './look.ts'
import { getSource, listSources } from './queries.ts'
import { nextLookAt, takenMs } from './source.ts'

const on = await newsWorld()
const { web, olive, ann } = on
const get = (id: string) => getSource(on.db, id)
const again = (id: string) => on.perform(olive, (work) => lookNow(work, id))
const titlesOf = async (sourceId: string) => {
  const { rows } = await sql<{ title: string }>`
    select title from news.item join news.mention on item_id = id where source_id = ${sourceId} order by title`.execute(
    on.db,
  )
  return rows.map(({ title }) => title)
}

test('a source is looked at at once and in its time; what is new is kept for editors, without markup, and counted', async () => {
  web.says('/a', feedOf([{ title: 'One' }, { title: 'Two' }]))
  const id = await on.follow('/a')
  await on.look()
  assert.deepEqual(await titlesOf(id), ['One', 'Two'])
  const { rows } = await sql<object>`select extract, state, topics from news.item where title = 'One'`.execute(on.db)
  assert.deepEqual(rows, [{ extract: 'About One', state: 'waiting', topics: ['tea'] }])
  const { outcome, fresh, waiting, nextAt } = await get(id)
  assert.deepEqual([outcome, fresh, waiting], ['fresh', 2, 2])
  assert.equal(nextAt, new Date(on.clock.now().getTime() + 3_600_000).toISOString())
  web.says('/a', feedOf([{ title: 'Three' }, { title: 'Two' }]))
  await on.look()
  assert.deepEqual(await titlesOf(id), ['One', 'Two'])
  on.clock.advance(3_600_000)
  await on.look()
  assert.deepEqual(await titlesOf(id), ['One', 'Three', 'Two'])
  assert.deepEqual(
    (await on.facts('news.items-found')).map(({ count }) => count),
    [2, 1],
  )
})

test('the server is asked whether there is anything else than last time', async () => {
  const seen: unknown[] = []
  web.answers.set('/etag', ({ headers, response }) => {
    seen.push([headers['if-none-match'], headers['if-modified-since'], headers.cookie])
    if (headers['if-none-match'] === '"v1"') return response.writeHead(304).end()
    response.writeHead(200, { etag: '"v1"', 'last-modified': 'Sun, 01 Mar 2026 08:00:00 GMT' })
    response.end(feedOf([{ title: 'Tagged' }]))
  })
  const id = await on.follow('/etag')
  await on.look()
  await again(id)
  await on.look()
  assert.deepEqual(seen, [
    [undefined, undefined, undefined],
    ['"v1"', 'Sun, 01 Mar 2026 08:00:00 GMT', undefined],
  ])
  assert.equal((await get(id)).outcome, 'unchanged')
})

test('each way to come to nothing is told apart, and tried again later and later, until the source is back', async () => {
  web.answers.set('/gone', ({ response }) => response.writeHead(410).end())
  web.answers.set('/drop', ({ response }) => void response.destroy())
  web.answers.set('/silent', () => undefined)
  web.answers.set('/inside', ({ response }) => response.writeHead(302, { location: 'http://192.168.0.1/' }).end())
  web.says('/page', '<!doctype html><html><body>Welcome</body></html>')
  web.says('/big', Buffer.alloc(feedBytesMax + 1, 'x'))
  web.says('/latin', Buffer.from([0x3c, 0x72, 0xff, 0xfe]))
  const paths = { '/gone': 'bad-answer', '/drop': 'unreachable', '/silent': 'too-slow', '/inside': 'address-refused' }
  const outcomes = { ...paths, '/page': 'not-a-feed', '/big': 'too-big', '/latin': 'not-a-feed' }
  const ids = new Map<string, string>()
  const look = (timeoutMs = 20_000) => lookDue(on, { isAllowed: (address) => address === '127.0.0.1', timeoutMs })
  ids.set('/silent', await on.follow('/silent'))
  await look(100)
  for (const path of Object.keys(outcomes)) if (path !== '/silent') ids.set(path, await on.follow(path))
  await look()
  const told = await Promise.all([...ids].map(async ([path, id]) => [path, (await get(id)).outcome]))
  assert.deepEqual(Object.fromEntries(told), outcomes)
  const gone = ids.get('/gone') ?? ''
  const waitOf = async () => new Date((await get(gone)).nextAt ?? 0).getTime() - on.clock.now().getTime()
  assert.deepEqual([(await get(gone)).status, (await get(gone)).failures, await waitOf()], [410, 1, 2 * 3_600_000])
  for (const id of ids.values()) if (id !== gone) await on.perform(olive, (work) => turnSource(work, id, 'paused'))
  on.clock.advance(2 * 3_600_000)
  await look()
  assert.deepEqual([(await get(gone)).failures, await waitOf()], [2, 4 * 3_600_000])
  web.says('/gone', feedOf([{ title: 'Back' }]))
  await again(gone)
  await look()
  assert.deepEqual([(await get(gone)).failures, (await get(gone)).outcome, await waitOf()], [0, 'fresh', 3_600_000])
})

test('what waits for a source that fails is a day at most, unless its own time is longer', () => {
  const noon = new Date('2026-03-01T12:00:00Z')
  const hours = (every: number, failures: number) =>
    (nextLookAt(noon, every * 60, failures).getTime() - noon.getTime()) / 3_600_000
  assert.deepEqual([hours(1, 0), hours(1, 3), hours(1, 9), hours(1, 99), hours(48, 5)], [1, 8, 24, 24, 48])
})

test('two nodes that look at once ask each source once; one that was killed is asked again after its time', async () => {
  web.says('/both', feedOf([{ title: 'Both' }]))
  const id = await on.follow('/both')
  const before = web.asked.length
  await Promise.all(Array.from({ length: 4 }, () => on.look()))
  assert.equal(web.asked.slice(before).filter((path) => path === '/both').length, 1)
  await again(id)
  const taken = await on.perform(system, takeDue)
  assert.equal(taken.filter((source) => source.id === id).length, 1)
  assert.equal((await on.perform(system, takeDue)).length, 0)
  on.clock.advance(takenMs)
  await on.look()
  assert.equal((await get(id)).lookedAt, on.clock.now().toISOString())
})

test('a source that is paused, removed or moved while it is looked at keeps nothing of the look', async () => {
  for (const state of ['paused', 'removed'] as const) {
    const id = await on.follow(`/slow-${state}`)
    web.answers.set(`/slow-${state}`, ({ response }) => {
      void on
        .perform(ann, (work) => turnSource(work, id, state))
        .then(() => response.writeHead(200).end(feedOf([{ title: `Late ${state}` }])))
    })
    await on.look()
    assert.deepEqual([await titlesOf(id), (await get(id)).lookedAt], [[], undefined])
  }
})

test('one feed is followed once, however its address is written and however many add it', async () => {
  const one = on.draftOf('/once')
  const add = (feedUrl: string) =>
    on.perform(olive, (work) => addSource(work, { ...one, feedUrl }, { isOpen: () => true }))
  const both = await Promise.allSettled([
    add(one.feedUrl),
    add(`${one.feedUrl}/?utm_source=x`),
    add(`${one.feedUrl}#a`),
  ])
  const made = both.filter((settled) => settled.status === 'fulfilled')
  assert.equal(made.length, 1)
  const id = made[0]?.value ?? ''
  await on.perform(olive, (work) => turnSource(work, id, 'removed'))
  assert.ok(!(await listSources(on.db, {})).items.some((source) => source.id === id))
  await add(one.feedUrl)
  await assert.rejects(
    on.perform(olive, (work) => turnSource(work, id, 'active')),
    { code: 'news.feed-taken' },
  )
})

test('addresses inside, and those that are none, are refused; so is an edit of what was changed meanwhile', async () => {
  const draft = on.draftOf('/edit')
  const add = (feedUrl: string) =>
    on.perform(olive, (work) => addSource(work, { ...draft, feedUrl }, { isOpen: (url) => !url.includes('127.') }))
  await assert.rejects(add('http://127.0.0.1/feed'), { code: 'news.inside-address', details: { field: 'feedUrl' } })
  for (const url of ['ftp://tea.example/', 'javascript:1', 'https://a:b@tea.example/', 'tea'])
    await assert.rejects(add(url), { code: 'news.bad-link', details: { field: 'feedUrl' } }, url)
  const id = await on.follow('/edit')
  const change = (name: string) =>
    on.perform(olive, (work) => changeSource(work, id, { ...draft, name, version: 1 }, { isOpen: () => true }))
  const both = await Promise.allSettled([change('Left'), change('Right')])
  assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
  await assert.rejects(change('Third'), { code: 'news.stale-source' })
})

test('an example of the demo is never looked at, whatever is done with it', async () => {
  const draft = on.draftOf('/example')
  const id = await on.perform(system, (work) => addSource(work, draft, { isOpen: () => true, isDemo: true }))
  await assert.rejects(again(id), { code: 'news.example-source' })
  for (const state of ['paused', 'active'] as const) await on.perform(olive, (work) => turnSource(work, id, state))
  await on.look()
  assert.ok(!web.asked.includes('/example'))
  await assert.rejects(
    sql`update news.source set next_at = now() where id = ${id}`.execute(on.db),
    /violates check constraint/,
  )
})
