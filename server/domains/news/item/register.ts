import { registerTalkable } from '#domains/community/index'
import { registerShareTarget } from '#domains/sharing/index'
import { system } from '#platform/work'
import { refuse } from '../refusals.ts'
import { publishedRows } from './queries.ts'

/** Published news is talked about, liked and saved; it is the editor's who put it before members, who is told of nothing. */
registerTalkable({
  kind: 'news',
  path: (id) => `/news/${id}`,
  async find(db, ids) {
    const rows = await publishedRows(db, ids)
    return new Map(rows.map(({ id, settled_by }) => [id, { authorId: settled_by ?? system.id }]))
  },
  async name(db, ids) {
    const rows = await publishedRows(db, ids)
    return new Map(rows.map(({ id, title, extract }) => [id, { title, note: extract }]))
  },
})

/** It is shared by whoever sees it; the link leads to its page here, and from there to its source. */
registerShareTarget('news', {
  async check(db, itemId) {
    const [found] = await publishedRows(db, [itemId])
    if (!found) throw refuse.unknownItem()
  },
  async name(db, itemIds) {
    const rows = await publishedRows(db, itemIds)
    return new Map(rows.map(({ id, title }) => [id, { title: { zh: title } }] as const))
  },
})
