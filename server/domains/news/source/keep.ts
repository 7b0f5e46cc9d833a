import { sql } from 'kysely'

import type { NewsSourceDraft, NewsSourceState } from '#contracts/community/news'
import { cleanLine } from '#domains/community/index'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { keyOf, readLink } from '../feed/link.ts'
import { refuse } from '../refusals.ts'
import { type SourceRow, writing } from '../tables.ts'
import { lockSource } from './load.ts'
import { sourcesMax } from './source.ts'
import { tidyTopics } from './topics.ts'

export interface KeepOptions {
  /** Refuses addresses that may not be asked at all. */
  readonly isOpen: (url: string) => boolean
  readonly isDemo?: boolean
}

/** What of a draft is kept; refuses addresses that are none, or that lead inside. */
function columnsOf({ name, feedUrl, siteUrl, topics, everyMinutes }: NewsSourceDraft, isOpen: KeepOptions['isOpen']) {
  const feed = readLink(feedUrl)
  if (!feed) throw refuse.badLink({ field: 'feedUrl' })
  if (!isOpen(feed)) throw refuse.insideAddress({ field: 'feedUrl' })
  const site = siteUrl === undefined ? undefined : readLink(siteUrl)
  if (siteUrl !== undefined && !site) throw refuse.badLink({ field: 'siteUrl' })
  return {
    name: cleanLine(name) || new URL(feed).hostname.slice(0, 60),
    feed_url: feed,
    feed_key: keyOf(feed),
    site_url: site ?? null,
    topics: tidyTopics(topics),
    every_minutes: everyMinutes,
  }
}

/** Follows a feed, and looks at it at once. Of two that add one feed the second is refused, by the table too; gives its id. */
export async function addSource(work: Work, draft: NewsSourceDraft, options: KeepOptions): Promise<string> {
  const { isDemo = false } = options
  const columns = columnsOf(draft, options.isOpen)
  await checkRoom(work)
  const id = newId(work.now.getTime())
  const at = { created_by: work.actor.id, created_at: work.now, changed_at: work.now }
  const made = await writing(work)
    .insertInto('news.source')
    .values({ id, ...columns, state: 'active', is_demo: isDemo, next_at: isDemo ? null : work.now, ...at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw refuse.feedTaken({ field: 'feedUrl' })
  work.record('news.source-added', { sourceId: id })
  if (!isDemo)
    await audit(work, 'news.source-added', subjectOf({ id, name: columns.name }), { feedUrl: columns.feed_url })
  return id
}

/** Refused when it was changed since `version` was read. Another address begins anew: nothing is known of it. */
export async function changeSource(
  work: Work,
  sourceId: string,
  draft: NewsSourceDraft & { readonly version: number },
  { isOpen }: KeepOptions,
): Promise<void> {
  const source = await lockSource(work, sourceId)
  if (source.version !== draft.version) throw refuse.staleSource({ version: source.version })
  const columns = columnsOf(draft, isOpen)
  const isMoved = columns.feed_key !== source.feed_key
  if (isMoved && source.is_demo) throw refuse.exampleSource()
  if (isMoved) await checkFeedFree(work, columns.feed_key)
  const anew = isMoved && { etag: null, last_modified: null, failures: 0 }
  const isDue = source.next_at !== null && (isMoved || columns.every_minutes < source.every_minutes)
  await writing(work)
    .updateTable('news.source')
    .set({
      ...columns,
      ...anew,
      version: source.version + 1,
      changed_at: work.now,
      ...(isDue && { next_at: work.now }),
    })
    .where('id', '=', sourceId)
    .execute()
  work.record('news.source-changed', { sourceId })
  await audit(work, 'news.source-changed', subjectOf({ id: sourceId, name: columns.name }), {
    feedUrl: columns.feed_url,
  })
}

/** Pauses, follows again, removes or brings back; the same again is the same. */
export async function turnSource(work: Work, sourceId: string, state: NewsSourceState): Promise<void> {
  const source = await lockSource(work, sourceId)
  if (source.state === state) return
  if (source.state === 'removed') {
    await checkRoom(work)
    await checkFeedFree(work, source.feed_key)
  }
  const isFollowed = state === 'active' && !source.is_demo
  await writing(work)
    .updateTable('news.source')
    .set({
      state,
      version: source.version + 1,
      changed_at: work.now,
      next_at: isFollowed ? work.now : null,
      ...(isFollowed && { failures: 0 }),
    })
    .where('id', '=', sourceId)
    .execute()
  await tellTurn(work, source, state)
}

async function tellTurn(work: Work, source: SourceRow, state: NewsSourceState): Promise<void> {
  const fact = { sourceId: source.id }
  if (state === 'removed') {
    work.record('news.source-removed', fact)
    await audit(work, 'news.source-removed', subjectOf(source), { feedUrl: source.feed_url })
  } else if (state === 'paused') {
    work.record('news.source-paused', fact)
    await audit(work, 'news.source-paused', subjectOf(source))
  } else {
    work.record('news.source-resumed', fact)
    await audit(work, 'news.source-resumed', subjectOf(source))
  }
}

/** Has a source looked at at once; one that was looked at a moment ago too. */
export async function lookNow(work: Work, sourceId: string): Promise<void> {
  const source = await lockSource(work, sourceId)
  if (source.is_demo) throw refuse.exampleSource()
  if (source.state !== 'active') throw refuse.notFollowed()
  await writing(work).updateTable('news.source').set({ next_at: work.now }).where('id', '=', sourceId).execute()
}

/** Whoever adds one or moves its feed queues here, so that what is counted and free stays so until they are done. */
const queueUp = (work: Work) => sql`select pg_advisory_xact_lock(hashtext('news.source'))`.execute(work.tx)

async function checkRoom(work: Work): Promise<void> {
  await queueUp(work)
  const { known } = await writing(work)
    .selectFrom('news.source')
    .select(({ fn }) => fn.countAll<number>().as('known'))
    .where('state', '<>', 'removed')
    .executeTakeFirstOrThrow()
  if (Number(known) >= sourcesMax) throw refuse.tooManySources({ sourcesMax })
}

async function checkFeedFree(work: Work, feedKey: string): Promise<void> {
  await queueUp(work)
  const other = await writing(work)
    .selectFrom('news.source')
    .select('id')
    .where('feed_key', '=', feedKey)
    .where('state', '<>', 'removed')
    .executeTakeFirst()
  if (other) throw refuse.feedTaken({ field: 'feedUrl' })
}

const subjectOf = ({ id, name }: Pick<SourceRow, 'id' | 'name'>) => ({ kind: 'news-source', id, name })
