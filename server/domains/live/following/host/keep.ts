import type { Work } from '#platform/work'
import { findPeople } from '../../house/people.ts'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'

/** Makes sure that a person who is about to host has a row here, with the name and picture of today. */
export async function keepHost(work: Work, personId: string): Promise<{ name: string }> {
  const card = (await findPeople(work.tx, [personId])).get(personId)
  if (card?.kind !== 'member') throw refuse.notAHost()
  await writing(work)
    .insertInto('live.host')
    .values({ person_id: personId, name: card.name, avatar_url: card.avatarUrl ?? null })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        avatar_url: eb.ref('excluded.avatar_url'),
      })),
    )
    .execute()
  return { name: card.name }
}

/** Follows a change of name or picture; shows are found by the new name from then on. */
export async function renameHost(
  work: Work,
  personId: string,
  name: string,
  avatarUrl: string | undefined,
): Promise<void> {
  const tx = writing(work)
  const before = await tx
    .selectFrom('live.host')
    .select('name')
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return
  await tx
    .updateTable('live.host')
    .set({ name, avatar_url: avatarUrl ?? null })
    .where('person_id', '=', personId)
    .execute()
  if (before.name === name) return
  const shows = await tx.selectFrom('live.show').select(['id', 'title']).where('host_id', '=', personId).execute()
  for (const show of shows) {
    await tx
      .updateTable('live.show')
      .set({ words: wordsOf(show.title, name) })
      .where('id', '=', show.id)
      .execute()
  }
}

/** What a show is found by. */
export function wordsOf(title: { zh?: string; en?: string }, hostName: string): string {
  return [title.zh, title.en, hostName].filter(Boolean).join(' ').toLowerCase()
}
