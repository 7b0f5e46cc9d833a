import { tell } from '#domains/messaging/index'
import type { Reactions } from '#platform/domain'
import type { Work } from '#platform/work'
import { reading } from './tables.ts'

const articleTitle = async (work: Work, articleId: string) => {
  const row = await reading(work.tx)
    .selectFrom('columns.article')
    .select(['title', 'state'])
    .where('id', '=', articleId)
    .executeTakeFirst()
  return row?.state === 'published' ? { zh: row.title } : undefined
}

/** Whom columns tell of what. */
export const reactions: Reactions = {
  async 'columns.author-invited'(work, { columnId, personId }) {
    await tell(work, { kind: 'column-invited', personIds: [personId], about: { kind: 'column', id: columnId } })
  },
  /** Subscribers hear of it in one statement, however many; its author knows. */
  async 'columns.article-published'(work, { articleId, columnId, authorId }) {
    const title = await articleTitle(work, articleId)
    if (!title) return
    const rows = await reading(work.tx)
      .selectFrom('columns.subscription')
      .select('person_id')
      .where('column_id', '=', columnId)
      .where('person_id', '<>', authorId)
      .execute()
    const personIds = rows.map(({ person_id }) => person_id)
    await tell(work, {
      kind: 'article-published',
      personIds,
      about: { kind: 'article', id: articleId },
      values: { title },
    })
  },
  async 'columns.article-returned'(work, { articleId, authorId }) {
    await tell(work, { kind: 'article-returned', personIds: [authorId], about: { kind: 'article', id: articleId } })
  },
  async 'columns.article-held-back'(work, { articleId, authorId }) {
    await tell(work, { kind: 'article-held-back', personIds: [authorId], about: { kind: 'article', id: articleId } })
  },
}
