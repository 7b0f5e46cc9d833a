import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { answerInvitation, inviteAuthor, leaveColumn } from '../column/author.ts'
import { turnColumn } from '../column/keep.ts'
import { getColumn } from '../column/queries.ts'
import { addSeries } from '../column/series.ts'
import { seeColumn, subscribe } from '../column/subscribe.ts'
import { columnsPerson } from '../person.ts'
import { columnsWorld, usualArticle } from '../test/world.ts'
import { minutesOf } from './article.ts'
import { markupOf } from './markup.ts'
import { approveArticle, hideArticle, letOutDue, returnArticle, showArticle, takeBackArticle } from './publish.ts'
import { findArticles, getArticle, listEditions } from './queries.ts'
import { editArticle, removeArticle } from './write.ts'

const on = await columnsWorld()
const { olive, ann, bo } = on
const get = (id: string, who = bo) => getArticle(on.db, id, who)
const edit = (id: string, part: object, version: number, who = ann) =>
  on.perform(who, (work) => editArticle(work, id, { ...usualArticle, ...part }, version))
const stateOf = async (id: string) => (await get(id, ann)).state

test('only who was invited and has accepted writes, and only in an open column', async () => {
  const columnId = await on.column()
  await assert.rejects(on.draft(columnId), { code: 'columns.not-an-author' })
  await assert.rejects(
    on.perform(ann, (work) => answerInvitation(work, columnId, true)),
    { code: 'columns.not-invited' },
  )
  await on.perform(olive, (work) => inviteAuthor(work, columnId, ann.id, 'designer'))
  assert.equal((await getColumn(on.db, columnId, ann.id)).invitedAs, 'designer')
  await assert.rejects(on.draft(columnId), { code: 'columns.not-an-author' })
  for (const _ of [1, 2]) await on.perform(ann, (work) => answerInvitation(work, columnId, true))
  const id = await on.article(columnId)
  assert.equal((await get(id)).badge, 'designer')
  await on.perform(ann, (work) => leaveColumn(work, columnId))
  await assert.rejects(on.draft(columnId), { code: 'columns.not-an-author' })
  assert.equal((await get(id)).state, 'published')
  await on.write(columnId)
  await on.perform(olive, (work) => turnColumn(work, columnId, 'archived'))
  await assert.rejects(on.draft(columnId), { code: 'columns.column-archived' })
  assert.equal((await findArticles(on.db, columnId, {})).items.length, 1)
})

test('markup in an article is words: nothing but the pieces that are known is kept', async () => {
  const columnId = await on.column()
  await on.write(columnId)
  const text = '<script>alert(1)</script> <img src=x onerror=alert(1)>'
  const id = await on.article(columnId, {
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'list', isOrdered: false, items: ['', 'one\u202e'] },
      { kind: 'paragraph', text: '  ' },
    ],
  })
  assert.deepEqual((await get(id)).blocks, [
    { kind: 'paragraph', text },
    { kind: 'list', isOrdered: false, items: ['one'] },
  ])
  const markup = JSON.stringify(await markupOf({ db: on.db, config: {} as never }, `/articles/${id}`))
  assert.match(markup, /"@type":"Article"/)
})

test('a draft is its author’s alone; an edit of what was changed meanwhile is refused, so is a foreign one', async () => {
  const columnId = await on.column()
  await on.write(columnId)
  const id = await on.draft(columnId)
  await assert.rejects(get(id), { code: 'columns.unknown-article' })
  await assert.rejects(get(id, olive), { code: 'columns.unknown-article' })
  const both = await Promise.allSettled([edit(id, { title: 'One' }, 1), edit(id, { title: 'Other' }, 1)])
  assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
  await assert.rejects(edit(id, {}, 1), { code: 'columns.stale-article' })
  await assert.rejects(edit(id, {}, 2, bo), { code: 'columns.not-yours' })
  await assert.rejects(on.publish(await on.draft(columnId, { blocks: [] })), { code: 'columns.empty-article' })
  const foreign = { blocks: [{ kind: 'picture' as const, mediaId: newId(), alt: '' }] }
  await assert.rejects(on.draft(columnId, foreign), { code: 'columns.unknown-media' })
  const product = { blocks: [...usualArticle.blocks, { kind: 'product' as const, productId: newId() }] }
  await assert.rejects(on.publish(await on.draft(columnId, product)), { code: 'columns.unknown-product' })
})

test('what came out keeps what it said before, is hidden and shown again, and is removed for good', async () => {
  const columnId = await on.column()
  await on.write(columnId)
  const id = await on.article(columnId)
  await edit(id, { title: 'New title' }, 2)
  assert.deepEqual(
    (await listEditions(on.db, id, ann)).map(({ title }) => title),
    [usualArticle.title],
  )
  await assert.rejects(listEditions(on.db, id, bo), { code: 'columns.not-yours' })
  await on.perform(olive, (work) => hideArticle(work, id))
  await assert.rejects(get(id), { code: 'columns.unknown-article' })
  await on.perform(olive, (work) => showArticle(work, id))
  assert.equal((await get(id)).title, 'New title')
  await on.perform(ann, (work) => removeArticle(work, id))
  const { rows } = await sql<{ text: string }>`
    select text from columns.article where id = ${id} union all
    select text from columns.edition where article_id = ${id}`.execute(on.db)
  assert.deepEqual(rows, [{ text: '' }])
})

test('where a column asks for it staff look first, and again after an edit; what they give back says why', async () => {
  const columnId = await on.column({ needsApproval: true })
  await on.write(columnId)
  const id = await on.draft(columnId)
  await on.publish(id)
  assert.equal(await stateOf(id), 'submitted')
  await on.perform(olive, (work) => returnArticle(work, id, 2, 'Say where the water comes from.'))
  assert.equal((await get(id, ann)).remark, 'Say where the water comes from.')
  await on.publish(id, 3)
  await assert.rejects(
    on.perform(olive, (work) => approveArticle(work, id, 3)),
    { code: 'columns.stale-article' },
  )
  await Promise.all([1, 2].map(() => on.perform(olive, (work) => approveArticle(work, id, 4))))
  assert.equal((await get(id)).state, 'published')
  const told = (await on.facts('columns.article-published')).filter((fact) => fact.articleId === id)
  assert.equal(told.length, 1)
  await edit(id, { title: 'After approval' }, 5)
  assert.equal(await stateOf(id), 'submitted')
  await assert.rejects(get(id), { code: 'columns.unknown-article' })
  await on.perform(ann, (work) => takeBackArticle(work, id))
  assert.equal(await stateOf(id), 'submitted')
  await on.perform(olive, (work) => returnArticle(work, id, 6, 'Almost.'))
  await on.publish(id, 7)
  await on.perform(olive, (work) => approveArticle(work, id, 8))
  assert.equal((await get(id)).title, 'After approval')
  const again = (await on.facts('columns.article-published')).filter((fact) => fact.articleId === id)
  assert.equal(again.length, 1)
})

test('a planned article comes out once at its time, however many look; one that may not is a draft and says why', async () => {
  const columnId = await on.column()
  await on.write(columnId)
  const at = new Date(on.clock.now().getTime() + 3_600_000)
  const [good, bad] = [await on.draft(columnId), await on.draft(columnId, { title: 'Gone soon' })]
  for (const id of [good, bad]) await on.publish(id, 1, at)
  await sql`update columns.article set blocks = ${JSON.stringify([
    ...usualArticle.blocks,
    { kind: 'product', productId: newId() },
  ])} where id = ${bad}`.execute(on.db)
  await letOutDue(on, good)
  assert.equal(await stateOf(good), 'scheduled')
  on.clock.advance(3_600_000)
  await Promise.all([letOutDue(on, good), letOutDue(on, good), letOutDue(on, bad)])
  assert.deepEqual([await stateOf(good), await stateOf(bad)], ['published', 'draft'])
  assert.equal((await get(bad, ann)).trouble, 'columns.unknown-product')
  assert.equal((await on.facts('columns.article-published')).filter((fact) => fact.articleId === good).length, 1)
  await assert.rejects(on.publish(bad, 3, new Date(0)), { code: 'columns.bad-time' })
})

test('parts of a series follow each other; two are never the same part, also at the same moment', async () => {
  const columnId = await on.column()
  await on.write(columnId)
  const { id: seriesId } = await on.perform(ann, (work) => addSeries(work, columnId, 'Three waters'))
  const ids = await Promise.all([1, 2, 3].map(() => on.draft(columnId, { seriesId })))
  for (const id of ids) await on.publish(id)
  const { items } = await findArticles(on.db, columnId, { seriesId })
  const middle = await get(items[1]!.id)
  assert.deepEqual([middle.series?.nth, middle.series?.of], [2, 3])
  assert.deepEqual([middle.series?.previous?.id, middle.series?.next?.id], [items[0]?.id, items[2]?.id])
  await assert.rejects(on.draft(columnId, { seriesId, part: 2 }), { code: 'columns.part-taken' })
  await assert.rejects(on.draft(await other(), { seriesId }), { code: 'columns.unknown-series' })
})

async function other(): Promise<string> {
  const columnId = await on.column()
  await on.write(columnId)
  return columnId
}

test('a subscriber knows how much is new since the last look; twice is once, and who is erased leaves nothing', async () => {
  const columnId = await on.column()
  await on.write(columnId)
  await on.article(columnId)
  await Promise.all([1, 2].map(() => on.perform(bo, (work) => subscribe(work, columnId))))
  const unread = async () => (await getColumn(on.db, columnId, bo.id)).unread
  assert.equal(await unread(), 0)
  on.clock.advance(60_000)
  await on.article(columnId)
  assert.deepEqual([await unread(), (await getColumn(on.db, columnId, bo.id)).subscribers], [1, 1])
  on.clock.advance(60_000)
  await on.perform(bo, (work) => seeColumn(work, columnId))
  assert.equal(await unread(), 0)
  await on.perform(system, (work) => columnsPerson.erase?.(work, bo.id) ?? Promise.resolve())
  await on.perform(system, (work) => columnsPerson.erase?.(work, ann.id) ?? Promise.resolve())
  const column = await getColumn(on.db, columnId, bo.id)
  assert.deepEqual([column.subscribers, column.articles, column.authors], [0, 0, []])
})

test('reading takes a minute for 400 characters of Chinese or 220 words, and never none', () => {
  assert.deepEqual([minutesOf('茶'.repeat(1200)), minutesOf('tea '.repeat(440)), minutesOf('茶')], [3, 2, 1])
})
