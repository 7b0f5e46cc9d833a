import type { NewsDraft, NewsEdit } from '#contracts/community/news'
import { cleanLine, cleanText } from '#domains/community/index'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { keyOf, readLink } from '../feed/link.ts'
import { plain } from '../feed/plain.ts'
import { refuse } from '../refusals.ts'
import { tidyTopics } from '../source/topics.ts'
import { type ItemRow, writing } from '../tables.ts'
import { extractOf, titleOf } from './item.ts'
import { checkVersion, factOf, lockItem, subjectOf } from './load.ts'

interface EnterOptions {
  readonly isDemo?: boolean
  /** When it came out; now where nobody says. */
  readonly toldAt?: Date
  /** A source that is followed tells it, rather than the one that is named. */
  readonly sourceId?: string
}

/** Words that an editor wrote, or pasted from a page: no markup is kept of them. */
const wordsOf = (written: string) => cleanLine(plain(written))

/** Enters news by hand; gives its id. What is here already is refused, by the table too. */
export async function enterItem(work: Work, draft: NewsDraft, options: EnterOptions = {}): Promise<string> {
  const link = readLink(draft.link)
  if (!link) throw refuse.badLink({ field: 'link' })
  const { isDemo = false, toldAt = work.now, sourceId } = options
  const id = newId(work.now.getTime())
  const title = titleOf(wordsOf(draft.title)) || new URL(link).hostname
  const topics = tidyTopics(draft.topics)
  const settled = draft.isPublished && { published_at: work.now, settled_at: work.now, settled_by: work.actor.id }
  const made = await writing(work)
    .insertInto('news.item')
    .values({
      ...{ id, link, link_key: keyOf(link), title, extract: extractOf(wordsOf(draft.extract)), topics },
      remark: cleanText(draft.remark),
      told_at: toldAt,
      state: draft.isPublished ? 'published' : 'waiting',
      ...settled,
      ...{ is_by_hand: true, is_demo: isDemo, found_at: work.now, changed_at: work.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw refuse.knownLink({ field: 'link' })
  const named = cleanLine(draft.source) || new URL(link).hostname.slice(0, 60)
  const teller = sourceId ? { source_id: sourceId, guid: link.slice(0, 500) } : { named }
  await writing(work)
    .insertInto('news.mention')
    .values({ item_id: id, source_id: null, guid: null, named: null, seen_at: work.now, ...teller })
    .execute()
  work.record('news.item-entered', { itemId: id, topics })
  if (draft.isPublished) work.record('news.item-published', { itemId: id, topics })
  if (!isDemo) await audit(work, 'news.item-entered', subjectOf({ id, title }), { isPublished: draft.isPublished })
  return id
}

/** Changes what editors say of news and what it is about; its words only where an editor entered it. */
export async function editItem(work: Work, itemId: string, edit: NewsEdit, version: number): Promise<void> {
  const item = await lockItem(work, itemId)
  checkVersion(item, version)
  await reword(work, item, edit)
}

/** The same for a piece whose row is locked; gives it as it is then. */
export async function reword(work: Work, item: ItemRow, edit: NewsEdit): Promise<ItemRow> {
  const isReworded = edit.title !== undefined || edit.extract !== undefined
  if (isReworded && !item.is_by_hand) throw refuse.notByHand({ field: edit.title === undefined ? 'extract' : 'title' })
  const edited = await writing(work)
    .updateTable('news.item')
    .set({
      title: titleOf(wordsOf(edit.title ?? '')) || item.title,
      extract: edit.extract === undefined ? item.extract : extractOf(wordsOf(edit.extract)),
      topics: tidyTopics(edit.topics),
      remark: cleanText(edit.remark),
      version: item.version + 1,
      changed_at: work.now,
    })
    .where('id', '=', item.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  work.record('news.item-edited', factOf(edited))
  await audit(work, 'news.item-edited', subjectOf(edited))
  return edited
}
