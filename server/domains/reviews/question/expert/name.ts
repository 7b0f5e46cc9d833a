import type { ExpertPlaceKind } from '#contracts/reviews'
import { audit, personCards, readingIdentity } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'

interface Naming {
  readonly personId: string
  readonly placeKind: ExpertPlaceKind
  readonly placeId: string
}

/** Names a member an expert; again is the same. */
export async function nameExpert(work: Work, { personId, placeKind, placeId }: Naming): Promise<void> {
  const card = (await personCards(readingIdentity(work.tx), [personId])).get(personId)
  if (card?.kind !== 'member') throw refuse.unknownPerson({ field: 'personId' })
  if ((placeKind === 'house') !== (placeId === '')) throw refuse.unknownPlace({ field: 'placeId' })
  const row = { place_kind: placeKind, place_id: placeId, person_id: card.id }
  const { numInsertedOrUpdatedRows } = await writing(work)
    .insertInto('reviews.expert')
    .values({ ...row, named_by: work.actor.id, named_at: work.now })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return
  await audit(work, 'reviews.expert-named', { kind: 'person', id: card.id, name: card.name }, { placeKind, placeId })
}

/** Asks somebody no longer; none is as well. */
export async function dismissExpert(work: Work, { personId, placeKind, placeId }: Naming): Promise<void> {
  const { numDeletedRows } = await writing(work)
    .deleteFrom('reviews.expert')
    .where('person_id', '=', personId)
    .where('place_kind', '=', placeKind)
    .where('place_id', '=', placeId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return
  await audit(work, 'reviews.expert-dismissed', { kind: 'person', id: personId }, { placeKind, placeId })
}
