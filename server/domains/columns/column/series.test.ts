import assert from 'node:assert/strict'
import { test } from 'node:test'

import { findArticles } from '../article/queries.ts'
import { removeArticle } from '../article/write.ts'
import { columnsWorld } from '../test/world.ts'
import { getColumn } from './queries.ts'
import { addSeries, orderSeries, renameSeries } from './series.ts'

const on = await columnsWorld()
const { ann, bo } = on

async function series(titles: readonly string[]) {
  const columnId = await on.column()
  await on.write(columnId)
  const { id: seriesId } = await on.perform(ann, (work) => addSeries(work, columnId, 'Three waters'))
  const ids: string[] = []
  for (const title of titles) ids.push(await on.article(columnId, { title, seriesId }))
  const order = async () => (await findArticles(on.db, columnId, { seriesId })).items.map(({ title }) => title)
  const arrange = (articleIds: readonly string[], who = ann) =>
    on.perform(who, (work) => orderSeries(work, columnId, seriesId, articleIds))
  return { columnId, seriesId, ids, order, arrange }
}

test('an author calls a series something else and puts it into another order; nobody else does', async () => {
  const { columnId, seriesId, ids, order, arrange } = await series(['One', 'Two', 'Three'])
  const [one = '', two = '', three = ''] = ids
  for (const _ of [1, 2]) await arrange([three, one, two])
  assert.deepEqual(await order(), ['Three', 'One', 'Two'])
  assert.equal((await on.facts('columns.series-ordered')).length, 1)
  await on.perform(ann, (work) => renameSeries(work, columnId, seriesId, '  Waters  '))
  assert.equal((await getColumn(on.db, columnId, bo.id)).series[0]?.title, 'Waters')
  await assert.rejects(arrange([one, two, three], bo), { code: 'columns.not-an-author' })
  await assert.rejects(
    on.perform(bo, (work) => renameSeries(work, columnId, seriesId, 'Mine')),
    { code: 'columns.not-an-author' },
  )
  const other = await series(['Elsewhere'])
  await assert.rejects(
    on.perform(ann, (work) => renameSeries(work, other.columnId, seriesId, 'Mine')),
    { code: 'columns.unknown-series' },
  )
})

test('an order that does not name all that is there is refused; a draft keeps its place', async () => {
  const { columnId, seriesId, ids, order, arrange } = await series(['One', 'Two', 'Three'])
  const [one = '', two = '', three = ''] = ids
  await on.draft(columnId, { title: 'Draft', seriesId, part: 9 })
  await assert.rejects(arrange([one, two]), { code: 'columns.stale-series' })
  await assert.rejects(arrange([one, two, two]), { code: 'columns.stale-series' })
  await on.perform(ann, (work) => removeArticle(work, two))
  await assert.rejects(arrange([three, two, one]), { code: 'columns.stale-series' })
  await arrange([three, one])
  assert.deepEqual(await order(), ['Three', 'One'])
})

test('two who order a series at once leave one of the two orders, and no two articles in one place', async () => {
  const { ids, order, arrange } = await series(['One', 'Two', 'Three', 'Four'])
  const orders = [ids.toReversed(), [...ids.slice(1), ids[0] ?? '']]
  await Promise.all(Array.from({ length: 8 }, (_, nth) => arrange(orders[nth % 2] ?? [])))
  const left = (await order()).join()
  assert.ok(['Four,Three,Two,One', 'Two,Three,Four,One'].includes(left), left)
})
