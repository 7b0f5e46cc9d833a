import type { Selectable } from 'kysely'

import type { ModerationReader, ModerationTables } from '../tables.ts'

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
