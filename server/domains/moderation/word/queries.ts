import type { Selectable } from 'kysely'

import type { ModerationReader, ModerationTables } from '../tables.ts'

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
