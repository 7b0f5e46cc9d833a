import { type Collection, mostCollections } from '#contracts/community'
import { newId } from '#kernel/id'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { reading, writing } from '../tables.ts'

/** Begins a collection of whoever acts. Refuses a second one of the same name. */
export async function createCollection(work: Work, name: string): Promise<Collection> {
  const own = await writing(work)
    .selectFrom('community.collection')
    .select('id')
    .where('person_id', '=', work.actor.id)
    .forUpdate()
    .execute()
  if (own.length >= mostCollections) throw refuse.collectionsFull({ most: mostCollections })
  const made = await writing(work)
    .insertInto('community.collection')
    .values({ id: newId(), person_id: work.actor.id, name: name.trim(), made_at: work.now })
    .onConflict((conflict) => conflict.columns(['person_id', 'name']).doNothing())
    .returning(['id', 'name'])
    .executeTakeFirst()
  if (!made) throw refuse.collectionExists({ field: 'name' })
  return { ...made, saves: 0 }
}

export async function renameCollection(work: Work, collectionId: string, name: string): Promise<Collection> {
  const others = await writing(work)
    .selectFrom('community.collection')
    .select(['id', 'name'])
    .where('person_id', '=', work.actor.id)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (!others.some(({ id }) => id === collectionId)) throw refuse.unknownCollection()
  if (others.some((other) => other.id !== collectionId && other.name === name.trim()))
    throw refuse.collectionExists({ field: 'name' })
  await writing(work)
    .updateTable('community.collection')
    .set({ name: name.trim() })
    .where('id', '=', collectionId)
    .execute()
  const { items } = await listCollections(work.tx, work.actor.id)
  const renamed = items.find(({ id }) => id === collectionId)
  if (!renamed) throw refuse.unknownCollection()
  return renamed
}

/** Dissolves a collection; what was in it stays saved. */
export async function removeCollection(work: Work, collectionId: string): Promise<void> {
  const { numDeletedRows } = await writing(work)
    .deleteFrom('community.collection')
    .where('id', '=', collectionId)
    .where('person_id', '=', work.actor.id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw refuse.unknownCollection()
}

/** Somebody's collections by name, and how much they saved in all. */
export async function listCollections(
  db: Database,
  personId: string,
): Promise<{ readonly items: Collection[]; readonly saves: number }> {
  const items = await reading(db)
    .selectFrom('community.collection as collection')
    .select(['collection.id', 'collection.name'])
    .select((eb) =>
      eb
        .selectFrom('community.saving as saving')
        .whereRef('saving.collection_id', '=', 'collection.id')
        .select((inner) => inner.cast<number>(inner.fn.countAll(), 'integer').as('n'))
        .as('saves'),
    )
    .where('collection.person_id', '=', personId)
    .orderBy('collection.name')
    .execute()
  const all = await reading(db)
    .selectFrom('community.saving')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return { items: items.map(({ id, name, saves }) => ({ id, name, saves: saves ?? 0 })), saves: all.n }
}
