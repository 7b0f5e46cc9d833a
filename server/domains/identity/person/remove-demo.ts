import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { reading, writing } from '../tables.ts'
import { erasePerson } from './erase.ts'

/** Erases everybody who came with the demo; gives how many, and the pictures to be removed after the commit. */
export async function removeDemoPeople(work: Work): Promise<{ people: number; pictures: string[] }> {
  const people = await writing(work)
    .selectFrom('identity.person')
    .select('id')
    .where('is_demo', '=', true)
    .where('erased_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute()
  const pictures: string[] = []
  for (const { id } of people) {
    const picture = await erasePerson(work, id)
    if (picture) pictures.push(picture)
  }
  return { people: people.length, pictures }
}

export async function countDemoPeople(db: Database): Promise<number> {
  const { count } = await reading(db)
    .selectFrom('identity.person')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('is_demo', '=', true)
    .where('erased_at', 'is', null)
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
