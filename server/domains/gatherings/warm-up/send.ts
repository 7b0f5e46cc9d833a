import { findActiveMembers, readingIdentity } from '#domains/identity/index'
import { tell } from '#domains/messaging/index'
import { findBuyers } from '#domains/orders/index'
import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import { lockGathering, namingOf } from '../gathering/load.ts'
import { fillFree } from '../sign-up/fill.ts'
import { type GatheringRow, reading, writing } from '../tables.ts'

type Around = Pick<House, 'db' | 'clock' | 'perform'>

const dayMs = 86_400_000
/** So many people are invited at most. */
const mostInvited = 100_000
const kinds = { announce: 'event-invited', news: 'event-news', reminder: 'event-soon' } as const

/** Sends the steps that have become due, each in a transaction of its own, and fills places that an erased person left. */
export async function sendDue({ db, clock, perform }: Around): Promise<void> {
  const now = clock.now()
  const due = await reading(db)
    .selectFrom('gatherings.step as step')
    .innerJoin('gatherings.gathering as gathering', 'gathering.id', 'step.gathering_id')
    .select(['step.id', 'step.gathering_id'])
    .where('gathering.state', '=', 'open')
    .where('gathering.hidden_at', 'is', null)
    .where('step.sent_at', 'is', null)
    .where('step.at', '<=', now)
    .orderBy('step.at')
    .execute()
  for (const step of due) await perform(system, (work) => sendStep(work, step.gathering_id, step.id))
  const free = await reading(db)
    .selectFrom('gatherings.gathering as gathering')
    .select('gathering.id')
    .where('state', '=', 'open')
    .where('ends_at', '>', now)
    .whereRef('taken', '<', 'capacity')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('gatherings.sign_up as waiting')
          .whereRef('waiting.gathering_id', '=', 'gathering.id')
          .where('waiting.state', '=', 'waiting'),
      ),
    )
    .execute()
  for (const { id } of free) await perform(system, async (work) => fillFree(work, await lockGathering(work, id)))
}

/** Sends a step once: whoever finds it sent, on any node and after any crash, has nothing to do. After the end nobody is told. */
export async function sendStep(work: Work, gatheringId: string, stepId: string): Promise<void> {
  const gathering = await lockGathering(work, gatheringId)
  if (gathering.state !== 'open' || gathering.hidden_at) return
  const step = await writing(work)
    .updateTable('gatherings.step')
    .set({ sent_at: work.now })
    .where('id', '=', stepId)
    .where('sent_at', 'is', null)
    .returning(['kind', 'text'])
    .executeTakeFirst()
  if (!step) return
  const isOver = gathering.ends_at <= work.now
  const personIds = isOver
    ? []
    : step.kind === 'announce'
      ? await inviteAll(work, gathering)
      : await going(work, gathering)
  const text = step.text === '' ? undefined : step.text
  const about = { kind: 'gathering', id: gatheringId } as const
  await tell(work, { kind: kinds[step.kind], personIds, about, values: { ...namingOf(gathering), text } })
  await writing(work)
    .updateTable('gatherings.step')
    .set({ people: personIds.length })
    .where('id', '=', stepId)
    .execute()
  work.record('gatherings.step-sent', { gatheringId, stepId, people: personIds.length })
}

async function going(work: Work, { id }: GatheringRow): Promise<string[]> {
  const rows = await writing(work)
    .selectFrom('gatherings.sign_up')
    .select('person_id')
    .where('gathering_id', '=', id)
    .where('state', '=', 'going')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** Chooses who is invited when that is first asked, and keeps it; answers those of them who have not signed up. */
async function inviteAll(work: Work, gathering: GatheringRow): Promise<string[]> {
  const tx = writing(work)
  if (!gathering.invited_at) {
    const since = new Date(work.now.getTime() - gathering.active_days * dayMs)
    const active = await findActiveMembers(readingIdentity(work.tx), since, mostInvited)
    const buyers = gathering.buyers_only ? await findBuyers(work.tx, { personIds: active }) : undefined
    const chosen = buyers ? active.filter((id) => buyers.has(id)) : active
    for (let from = 0; from < chosen.length; from += 10_000)
      await tx
        .insertInto('gatherings.invited')
        .values(chosen.slice(from, from + 10_000).map((person_id) => ({ gathering_id: gathering.id, person_id })))
        .execute()
    await tx.updateTable('gatherings.gathering').set({ invited_at: work.now }).where('id', '=', gathering.id).execute()
    work.record('gatherings.people-invited', { gatheringId: gathering.id, people: chosen.length })
  }
  const rows = await tx
    .selectFrom('gatherings.invited as invited')
    .select('person_id')
    .where('gathering_id', '=', gathering.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('gatherings.sign_up as own')
            .whereRef('own.gathering_id', '=', 'invited.gathering_id')
            .whereRef('own.person_id', '=', 'invited.person_id'),
        ),
      ),
    )
    .execute()
  return rows.map(({ person_id }) => person_id)
}
