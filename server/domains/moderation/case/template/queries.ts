import { type Selectable, sql } from 'kysely'

import type { ModerationReader, ModerationTables } from '../../tables.ts'

export type TemplateRow = Selectable<ModerationTables['moderation.template']>

interface Asked {
  readonly isArchived?: boolean | undefined
  readonly search?: string | undefined
  readonly after?: string | undefined
}

/** Templates by place; `after` is the id of the last one seen. */
export function findTemplates(
  reader: ModerationReader,
  { isArchived = false, search, after }: Asked,
  limit: number,
): Promise<TemplateRow[]> {
  const part = `%${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`
  return reader
    .selectFrom('moderation.template')
    .selectAll()
    .where('archived_at', isArchived ? 'is not' : 'is', null)
    .$if(!!search, (query) => query.where(sql<boolean>`answer::text ilike ${part}`))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(place, id) > (
        select seen.place, seen.id from moderation.template as seen where seen.id = ${after ?? ''})`),
    )
    .orderBy('place')
    .orderBy('id')
    .limit(limit)
    .execute()
}
