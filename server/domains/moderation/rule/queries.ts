import type { Selectable } from 'kysely'

import type { ModerationReader, ModerationTables } from '../tables.ts'
import { type RuleBook, ruleBook } from './rule.ts'

export type RuleRow = Selectable<ModerationTables['moderation.rule']>

export function findRules(
  reader: ModerationReader,
  filter: { search?: string | undefined; kind?: 'link' | 'pattern' | undefined; after?: string | undefined },
  limit: number,
): Promise<RuleRow[]> {
  const { search, kind, after } = filter
  const part = `%${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`
  return reader
    .selectFrom('moderation.rule')
    .selectAll()
    .$if(search !== undefined, (query) => query.where('value', 'ilike', part))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'link'))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Built books by version of the lists, which is another one with every change. */
const built = new Map<string, RuleBook>()
const kept = 4

/** The rules as they stand in this snapshot; built once a version and process. */
export async function currentRules(reader: ModerationReader): Promise<RuleBook> {
  const { version } = await reader.selectFrom('moderation.word_list').select('version').executeTakeFirstOrThrow()
  const known = built.get(version)
  if (known) return known
  const rows = await reader.selectFrom('moderation.rule').select(['id', 'kind', 'value', 'action']).execute()
  const book = ruleBook(rows)
  built.set(version, book)
  for (const old of [...built.keys()].slice(0, -kept)) built.delete(old)
  return book
}
