import { sql } from 'kysely'

import type { WordAction } from '#contracts/moderation'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { plainWord } from './word.ts'

/** Puts words on the list; those that are there in any spelling get the new action. */
export async function addWords(
  work: Work,
  given: { words: readonly string[]; action?: WordAction | undefined; note?: string | undefined },
): Promise<{ added: number; changed: number }> {
  const { actor, now } = work
  const rows = new Map(
    given.words.map((word) => {
      const plain = plainWord(word)
      if (plain === '') throw refuse.emptyWord({ word })
      return [plain, { word: word.trim(), plain, action: given.action ?? ('refuse' as const), note: given.note ?? '' }]
    }),
  )
  await renewList(work)
  const written = await writing(work)
    .insertInto('moderation.word')
    .values(
      [...rows.values()].map((row) => ({ ...row, id: newId(now.getTime()), added_at: now, added_by: actor.name })),
    )
    .onConflict((conflict) =>
      conflict
        .column('plain')
        .doUpdateSet((eb) => ({ action: eb.ref('excluded.action'), note: eb.ref('excluded.note') })),
    )
    .returning(sql<boolean>`xmax = 0`.as('is_new'))
    .execute()
  const added = written.filter((row) => row.is_new).length
  const changed = written.length - added
  work.record('moderation.words-changed', { added, changed, removed: 0 })
  return { added, changed }
}

export async function removeWord(work: Work, wordId: string): Promise<void> {
  await renewList(work)
  const { numDeletedRows } = await writing(work)
    .deleteFrom('moderation.word')
    .where('id', '=', wordId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw refuse.unknownWord()
  work.record('moderation.words-changed', { added: 0, changed: 0, removed: 1 })
}

/** Counts what the filter caught, for the console. */
export async function countHits(work: Work, wordIds: readonly string[]): Promise<void> {
  if (wordIds.length === 0) return
  await sql`
    update moderation.word set hits = hits + caught.times
    from (select id, count(*) as times from unnest(${wordIds}::text[]) as id group by id) as caught
    where word.id = caught.id`.execute(writing(work))
}

/** Takes the list's row first, so that two editors queue, and gives it another version. */
export async function renewList(work: Work): Promise<void> {
  await writing(work)
    .updateTable('moderation.word_list')
    .set({ version: newId(work.now.getTime()) })
    .execute()
}
