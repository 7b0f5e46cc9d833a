import type { Selectable } from 'kysely'

import type { ModerationReader, ModerationTables } from '../tables.ts'
import { type WordFilter, wordFilter } from './word.ts'

export type WordRow = Selectable<ModerationTables['moderation.word']>

export function findWords(
  reader: ModerationReader,
  filter: { search?: string | undefined; after?: string | undefined },
  limit: number,
): Promise<WordRow[]> {
  const { search, after } = filter
  return reader
    .selectFrom('moderation.word')
    .selectAll()
    .$if(search !== undefined, (query) => query.where('word', 'ilike', `%${escapeLike(search ?? '')}%`))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** Built filters by version of the list; versions are random, so they mean the same in every database. */
const built = new Map<string, WordFilter>()
const kept = 4

/** The filter of the list as it stands in this snapshot; built once a version and process. */
export async function currentFilter(reader: ModerationReader): Promise<WordFilter> {
  const { version } = await reader.selectFrom('moderation.word_list').select('version').executeTakeFirstOrThrow()
  const known = built.get(version)
  if (known) return known
  const filter = wordFilter(await reader.selectFrom('moderation.word').select(['id', 'word', 'action']).execute())
  built.set(version, filter)
  for (const old of [...built.keys()].slice(0, -kept)) built.delete(old)
  return filter
}
