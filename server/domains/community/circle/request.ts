import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { cleanText } from '../post/clean.ts'
import { screen } from '../post/screen.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { letIn, permitComing } from './join.ts'
import { lockCircle } from './load.ts'
import { permitIn, roleIn } from './member.ts'

/** Asks to be let in; asked again only the answer is another. Who belongs already asks for nothing. */
export async function askToJoin(work: Work, circleId: string, answer: string): Promise<void> {
  const circle = await lockCircle(work, circleId)
  if (await roleIn(work, circleId, work.actor.id)) return
  await permitComing(work, circle)
  if (circle.joining !== 'asked') throw refuse.notAsked()
  const screened = await screen(work, { title: undefined, text: answer, circleId }, work.actor)
  const text = cleanText(screened.text)
  const tx = writing(work)
  const open = await tx
    .updateTable('community.circle_request')
    .set({ answer: text })
    .where('circle_id', '=', circleId)
    .where('person_id', '=', work.actor.id)
    .where('state', '=', 'asked')
    .returning('id')
    .executeTakeFirst()
  if (open) return
  const id = newId(work.now.getTime())
  const asked = { id, circle_id: circleId, person_id: work.actor.id, answer: text, asked_at: work.now }
  await tx
    .insertInto('community.circle_request')
    .values({ ...asked, state: 'asked' })
    .execute()
  work.record('community.circle-asked', { circleId, requestId: id, personId: work.actor.id })
}

/** Takes the caller's request back; without one nothing happens. Refused once it was answered at the same moment. */
export async function withdrawRequest(work: Work, circleId: string): Promise<void> {
  await lockCircle(work, circleId)
  await settle(work, { circleId, personId: work.actor.id }, 'withdrawn')
}

/** Lets somebody in, or not. The same answer again is the same; another one, or after it was withdrawn, is refused. */
export async function decideRequest(work: Work, requestId: string, isApproved: boolean): Promise<void> {
  const tx = writing(work)
  const found = await tx
    .selectFrom('community.circle_request')
    .select(['circle_id', 'person_id'])
    .where('id', '=', requestId)
    .executeTakeFirst()
  if (!found) throw refuse.unknownRequest()
  // The circle first, as everywhere: who answers and who withdraws queue there.
  await lockCircle(work, found.circle_id)
  await permitIn(work, found.circle_id, 'decide')
  const state = isApproved ? 'approved' : 'declined'
  if (!(await settle(work, { id: requestId }, state))) {
    const { state: settled } = await tx
      .selectFrom('community.circle_request')
      .select('state')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow()
    if (settled !== state) throw refuse.requestSettled({ state: settled })
    return
  }
  if (isApproved) await letIn(work, found.circle_id, found.person_id)
}

async function settle(
  work: Work,
  which: { readonly id: string } | { readonly circleId: string; readonly personId: string },
  state: 'approved' | 'declined' | 'withdrawn',
): Promise<boolean> {
  const settled = await writing(work)
    .updateTable('community.circle_request')
    .set({ state, decided_at: work.now, decided_by: work.actor.id })
    .where('state', '=', 'asked')
    .where((on) =>
      'id' in which
        ? on('id', '=', which.id)
        : on.and([on('circle_id', '=', which.circleId), on('person_id', '=', which.personId)]),
    )
    .returning(['id', 'circle_id', 'person_id'])
    .executeTakeFirst()
  if (!settled) return false
  const { id: requestId, circle_id: circleId, person_id: personId } = settled
  work.record('community.circle-request-settled', { circleId, requestId, personId, state })
  return true
}
