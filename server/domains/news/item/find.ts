import { sql } from 'kysely'

import { cleanLine } from '#domains/community/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import type { Entry } from '../feed/feed.ts'
import { keyOf } from '../feed/link.ts'
import type { SourceRow } from '../tables.ts'
import { extractOf, isNews, titleOf, toldAtOf } from './item.ts'

interface Found {
  readonly id: string
  readonly guid: string
  readonly link: string
  readonly linkKey: string
  readonly title: string
  readonly extract: string
  readonly toldAt: Date
}

/** Who tells something is remembered anew this often at most. */
const seenAnewMs = 86_400_000

/**
 * Keeps what a source tells that is not known from it, for an editor to look at; gives how many pieces nobody else had told. What
 * another source told already is one piece that both tell. Two looks at once keep everything once: the tables see to it.
 */
export async function keepEntries(
  work: Work,
  source: Pick<SourceRow, 'id' | 'topics'>,
  entries: readonly Entry[],
): Promise<number> {
  const known = await noteSeen(
    work,
    source.id,
    entries.map(({ guid }) => guid),
  )
  const found = foundOf(
    work,
    entries.filter(({ guid }) => !known.has(guid)),
  )
  if (found.length === 0) return 0
  const made = await addItems(work, source.topics, found)
  await addMentions(work, source.id, found)
  return made
}

/** What of this is known from this source, noted as still told by it. */
async function noteSeen(work: Work, sourceId: string, guids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ guid: string; seen_at: Date }>`
    select guid, seen_at from news.mention where source_id = ${sourceId} and guid = any(${[...guids]}::text[])`.execute(
    work.tx,
  )
  const before = new Date(work.now.getTime() - seenAnewMs)
  if (rows.some(({ seen_at }) => seen_at < before))
    await sql`
      update news.mention set seen_at = ${work.now}
      where source_id = ${sourceId} and guid = any(${rows.map(({ guid }) => guid)}::text[])
        and seen_at < ${before}`.execute(work.tx)
  return new Set(rows.map(({ guid }) => guid))
}

/** One for each link, in the order of their links: whoever comes with the same at the same moment takes them in that order too. */
function foundOf(work: Work, entries: readonly Entry[]): Found[] {
  const all = entries.map(({ guid, link, title, extract, toldAt }) => ({
    id: newId(work.now.getTime()),
    guid,
    link,
    linkKey: keyOf(link),
    title: titleOf(cleanLine(title)),
    extract: extractOf(cleanLine(extract)),
    toldAt: toldAtOf(toldAt, work.now),
  }))
  const wanted = all.filter(({ title, toldAt }) => title !== '' && isNews(toldAt, work.now))
  return wanted.toSorted((a, b) => (a.linkKey < b.linkKey ? -1 : 1))
}

async function addItems(work: Work, topics: readonly string[], found: readonly Found[]): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into news.item (id, link, link_key, title, extract, topics, told_at, state, found_at, changed_at)
    select distinct on (made."linkKey") made.id, made.link, made."linkKey", made.title, made.extract, ${[...topics]}::text[],
      made."toldAt", 'waiting', ${work.now}, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      as made (id text, link text, "linkKey" text, title text, extract text, "toldAt" timestamptz)
    order by made."linkKey", made.id
    on conflict (link_key) do nothing`.execute(work.tx)
  return Number(numAffectedRows)
}

async function addMentions(work: Work, sourceId: string, found: readonly Found[]): Promise<void> {
  await sql`
    insert into news.mention (item_id, source_id, guid, seen_at)
    select item.id, ${sourceId}, made.guid, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as made (guid text, "linkKey" text)
    join news.item as item on item.link_key = made."linkKey"
    on conflict (source_id, guid) do nothing`.execute(work.tx)
}
