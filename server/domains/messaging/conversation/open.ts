import { newId } from '#kernel/id'
import type { Actor, Work } from '#platform/work'
import { strangersOf } from '../block/strangers.ts'
import { findPerson } from '../people.ts'
import { findPlace } from '../place/place.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { pairOf, requestsADay, shop } from './conversation.ts'
import { findConversation } from './load.ts'

export type Wanted = { readonly personId: string } | { readonly place: { readonly kind: string; readonly id: string } }

/** The one place that is always there: the shop itself. */
export const shopPlace = { kind: 'shop', id: 'shop' }

/** Gives the id of the conversation that is wanted, which begins with this when there was none. Two at once begin one. */
export async function openConversation(work: Work, wanted: Wanted): Promise<string> {
  return 'personId' in wanted ? openDirect(work, wanted.personId) : openService(work, wanted.place)
}

async function openDirect(work: Work, personId: string): Promise<string> {
  const { actor, now } = work
  if (actor.kind !== 'member') throw refuse.membersOnly()
  if (personId === actor.id) throw refuse.withYourself()
  const pair = pairOf(actor.id, personId)
  const known = await byPair(work, pair)
  if (known) return known
  if (!(await findPerson(work.tx, personId))) throw refuse.unknownPerson()
  await checkRequests(work, actor)
  const id = newId(now.getTime())
  const { numInsertedOrUpdatedRows } = await writing(work)
    .insertInto('messaging.conversation')
    .values({
      id,
      kind: 'direct',
      pair,
      standing: 'request',
      asked_by: actor.id,
      began_at: now,
      last_at: now,
      person_id: null,
      place_kind: null,
      place_id: null,
      merged_into: null,
    })
    .onConflict((conflict) => conflict.column('pair').doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) return (await byPair(work, pair)) ?? id
  await addSides(work, id, [actor.id, personId])
  return id
}

async function byPair(work: Work, pair: string): Promise<string | undefined> {
  const row = await writing(work)
    .selectFrom('messaging.conversation')
    .select('id')
    .where('pair', '=', pair)
    .executeTakeFirst()
  return row?.id
}

/** Those who write to ever new strangers are slowed down. */
async function checkRequests(work: Work, actor: Actor): Promise<void> {
  const dayBefore = new Date(work.now.getTime() - 86_400_000)
  const { asked } = await writing(work)
    .selectFrom('messaging.conversation')
    .select(({ fn }) => fn.countAll<number>().as('asked'))
    .where('asked_by', '=', actor.id)
    .where('began_at', '>', dayBefore)
    .executeTakeFirstOrThrow()
  const most = Math.min(requestsADay, (await strangersOf(work.tx, actor)) ?? requestsADay)
  if (Number(asked) >= most) throw refuse.tooManyRequests({ most })
}

async function openService(work: Work, place: { kind: string; id: string }): Promise<string> {
  const { actor, now } = work
  const known = await ofPlace(work, actor.id, place)
  if (known) return known
  if (place.kind !== shopPlace.kind) {
    const kind = findPlace(place.kind)
    if (!kind) throw refuse.unknownPlace()
    await kind.permitWriting(work.tx, place.id, actor, now)
  }
  const id = newId(now.getTime())
  const { numInsertedOrUpdatedRows } = await writing(work)
    .insertInto('messaging.conversation')
    .values({
      id,
      kind: 'service',
      person_id: actor.id,
      place_kind: place.kind,
      place_id: place.id,
      standing: 'open',
      began_at: now,
      last_at: now,
      pair: null,
      asked_by: null,
      merged_into: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) return (await ofPlace(work, actor.id, place)) ?? id
  await addSides(work, id, [actor.id, shop])
  return id
}

/** The conversation of a person at a place, or the one it went on in. */
async function ofPlace(work: Work, personId: string, place: { kind: string; id: string }): Promise<string | undefined> {
  const tx = writing(work)
  const row = await tx
    .selectFrom('messaging.conversation')
    .select('id')
    .where('person_id', '=', personId)
    .where('place_kind', '=', place.kind)
    .where('place_id', '=', place.id)
    .orderBy('merged_into', (order) => order.asc().nullsFirst())
    .executeTakeFirst()
  return row && (await findConversation(tx, row.id))?.id
}

async function addSides(work: Work, conversationId: string, sides: readonly string[]): Promise<void> {
  await writing(work)
    .insertInto('messaging.member')
    .values(sides.map((side) => ({ side, conversation_id: conversationId })))
    .execute()
}
