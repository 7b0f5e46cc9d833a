import { randomInt } from 'node:crypto'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { checkAnswers, phaseAt } from '../gathering/gathering.ts'
import { lockGathering } from '../gathering/load.ts'
import { refuse } from '../refusals.ts'
import { type SignUpRow, writing } from '../tables.ts'
import { fillFree, giveSeats } from './fill.ts'

/**
 * Takes a place for whoever acts, or the last one of the waiting list. The event's row is the lock, so that the last place
 * goes to one; again changes the answers only.
 */
export async function signUp(work: Work, gatheringId: string, answers: readonly string[]): Promise<void> {
  const gathering = await lockGathering(work, gatheringId)
  if (gathering.state === 'draft' || gathering.hidden_at) throw refuse.unknownGathering()
  if (gathering.state !== 'open') throw refuse.wrongState({ state: gathering.state })
  const said = checkAnswers(gathering.questions, answers)
  const known = await findOwn(work, gatheringId)
  const tx = writing(work)
  if (known && known.state !== 'left') {
    await tx.updateTable('gatherings.sign_up').set({ answers: said }).where('id', '=', known.id).execute()
    return
  }
  if (work.now >= gathering.sign_up_until) throw refuse.signUpOver()
  const state = gathering.taken < gathering.capacity ? 'going' : 'waiting'
  if (state === 'going')
    await tx
      .updateTable('gatherings.gathering')
      .set({ taken: gathering.taken + 1 })
      .where('id', '=', gatheringId)
      .execute()
  const kept = { state, answers: said, signed_at: work.now } as const
  if (known)
    await tx
      .updateTable('gatherings.sign_up')
      .set({ ...kept, serial: sql<number>`nextval(pg_get_serial_sequence('gatherings.sign_up', 'serial'))` })
      .where('id', '=', known.id)
      .execute()
  else
    await tx
      .insertInto('gatherings.sign_up')
      .values({
        ...kept,
        id: newId(work.now.getTime()),
        gathering_id: gatheringId,
        person_id: work.actor.id,
        code: newCode(),
      })
      .execute()
  work.record('gatherings.signed-up', { gatheringId, personId: work.actor.id, state })
}

/** Gives the place up; whoever waits longest has it with the same commit. Harmless without one. */
export async function leave(work: Work, gatheringId: string): Promise<void> {
  const gathering = await lockGathering(work, gatheringId)
  const own = await findOwn(work, gatheringId)
  if (!own || own.state === 'left') return
  if (own.came_at) throw refuse.cameAlready()
  if (phaseAt(gathering, work.now) === 'over') throw refuse.wrongState({ state: 'over' })
  const tx = writing(work)
  await tx.updateTable('gatherings.sign_up').set({ state: 'left' }).where('id', '=', own.id).execute()
  work.record('gatherings.left', { gatheringId, personId: own.person_id })
  if (own.state !== 'going') return
  const taken = gathering.taken - 1
  await tx.updateTable('gatherings.gathering').set({ taken }).where('id', '=', gatheringId).execute()
  if (gathering.state === 'open') await fillFree(work, { ...gathering, taken })
}

/** Gives a free place to somebody who waits, before those who wait longer: whoever runs the event decided so. */
export async function moveUp(work: Work, gatheringId: string, signUpId: string): Promise<void> {
  const gathering = await lockGathering(work, gatheringId)
  if (gathering.state !== 'open') throw refuse.wrongState({ state: gathering.state })
  const row = await writing(work)
    .selectFrom('gatherings.sign_up')
    .select(['id', 'person_id', 'state'])
    .where('id', '=', signUpId)
    .where('gathering_id', '=', gatheringId)
    .executeTakeFirst()
  if (!row) throw refuse.unknownSignUp()
  if (row.state !== 'waiting') throw refuse.notWaiting()
  if (gathering.taken >= gathering.capacity) throw refuse.full()
  await giveSeats(work, gathering, [row])
}

/** Locked, because a code may be let in at the same moment. */
async function findOwn(work: Work, gatheringId: string): Promise<SignUpRow | undefined> {
  return writing(work)
    .selectFrom('gatherings.sign_up')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .where('person_id', '=', work.actor.id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Ten letters that nobody mistakes for each other when they are read out: 50 bits. */
function newCode(): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
  return Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')
}
