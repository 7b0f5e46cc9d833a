import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { wordsOf } from '../document/document.ts'

/** Takes the words of texts that are gone off the list and puts those of new ones on it; a word without a text leaves it. */
export async function countWords(work: Work, gone: readonly string[], written: readonly string[]): Promise<void> {
  const changes = new Map<string, number>()
  const count = (body: string, by: number) => {
    for (const word of wordsOf(body)) changes.set(word, (changes.get(word) ?? 0) + by)
  }
  for (const body of gone) count(body, -1)
  for (const body of written) count(body, 1)
  const changed = [...changes].filter(([, by]) => by !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (changed.length === 0) return
  const words = changed.map(([word]) => word)
  const by = changed.map(([, number]) => number)
  await sql`
    insert into search.word (word, documents)
    select word, greatest(by, 0) from unnest(${words}::text[], ${by}::int[]) as changed (word, by)
    on conflict (word) do update set documents = greatest(word.documents + (
      select by from unnest(${words}::text[], ${by}::int[]) as changed (word, by) where changed.word = excluded.word), 0)`.execute(
    work.tx,
  )
  await sql`delete from search.word where word = any(${words}) and documents = 0`.execute(work.tx)
}
