import { sql } from 'kysely'

import type { NewsEdit, NewsState } from '#contracts/community/news'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { type ItemRow, writing } from '../tables.ts'
import { checkVersion, factOf, lockItem, subjectOf } from './load.ts'
import { reword } from './write.ts'

interface Decision {
  readonly state: NewsState
  /** What the editor had before them. */
  readonly version: number
  /** What they say of it, kept with the decision. */
  readonly edit?: NewsEdit
}

/**
 * Puts a piece before members, sets it aside, or has it wait again. Of two editors the second is refused: what they saw is not
 * what there is. A piece that is in this state already stays as it is.
 */
export async function settleItem(work: Work, itemId: string, { state, version, edit }: Decision): Promise<void> {
  const item = await lockItem(work, itemId)
  checkVersion(item, version)
  await turn(work, edit ? await reword(work, item, edit) : item, state)
}

/** The same for many, whatever they were; gives those that were turned. */
export async function settleMany(work: Work, itemIds: readonly string[], state: NewsState): Promise<string[]> {
  const items = await writing(work)
    .selectFrom('news.item')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...itemIds]}::text[])`)
    .where('state', '<>', state)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  for (const item of items) await turn(work, item, state)
  return items.map(({ id }) => id)
}

async function turn(work: Work, item: ItemRow, state: NewsState): Promise<void> {
  if (item.state === state) return
  await writing(work)
    .updateTable('news.item')
    .set({
      state,
      version: item.version + 1,
      published_at: state === 'published' ? work.now : null,
      settled_at: work.now,
      settled_by: work.actor.id,
      changed_at: work.now,
    })
    .where('id', '=', item.id)
    .execute()
  await tellTurn(work, item, state)
}

async function tellTurn(work: Work, item: ItemRow, state: NewsState): Promise<void> {
  if (item.state === 'published') work.record('news.item-withdrawn', factOf(item))
  if (state === 'published') {
    work.record('news.item-published', factOf(item))
    await audit(work, 'news.item-published', subjectOf(item))
  } else if (state === 'aside') {
    work.record('news.item-set-aside', factOf(item))
    await audit(work, 'news.item-set-aside', subjectOf(item))
  } else {
    await audit(work, 'news.item-put-back', subjectOf(item))
  }
}
