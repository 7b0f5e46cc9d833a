import type { CheckedIn } from '#contracts/gatherings'
import { personCards, readingIdentity } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { isDoorOpen, isJoinable } from '../gathering/gathering.ts'
import { getGathering } from '../gathering/load.ts'
import { refuse } from '../refusals.ts'
import { type GatheringRow, type SignUpRow, writing } from '../tables.ts'

/** A code as it is kept, from what a camera read or somebody typed: `ab23-cd45 ef`, or an address that ends in it. */
export function readCode(text: string): string {
  return (text.trim().split(/[/?=]/).at(-1) ?? '').replace(/[\s-]/g, '').toUpperCase()
}

/**
 * Lets in whoever holds this code, once: the first of two scans at the same moment writes it, the other is told when. So a
 * phone with a bad connection may send again as often as it likes.
 */
export async function checkIn(work: Work, text: string): Promise<CheckedIn> {
  const tx = writing(work)
  const row = await tx
    .selectFrom('gatherings.sign_up')
    .selectAll()
    .where('code', '=', readCode(text))
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownCode({ field: 'code' })
  const gathering = await getGathering(tx, row.gathering_id)
  const cards = await personCards(readingIdentity(work.tx), [row.person_id])
  const answer = {
    gatheringId: gathering.id,
    title: gathering.title.zh ?? gathering.title.en ?? '',
    name: cards.get(row.person_id)?.name ?? '',
  }
  if (row.came_at) return { ...answer, cameAt: row.came_at.toISOString(), isFirst: false }
  if (gathering.state !== 'open') throw refuse.wrongState({ state: gathering.state })
  if (row.state !== 'going') throw refuse.notGoing({ state: row.state, name: answer.name })
  if (!isDoorOpen(gathering, work.now)) throw refuse.notNow()
  await noteCame(work, row, work.actor.id)
  return { ...answer, cameAt: work.now.toISOString(), isFirst: true }
}

/** Joins an online event while it is on: who joins has come. Tells where it is. */
export async function join(work: Work, gatheringId: string): Promise<string> {
  const tx = writing(work)
  const gathering: GatheringRow = await getGathering(tx, gatheringId)
  if (gathering.kind !== 'online' || gathering.link === null) throw refuse.notOnline()
  const row = await tx
    .selectFrom('gatherings.sign_up')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .where('person_id', '=', work.actor.id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (row?.state !== 'going') throw refuse.notGoing()
  if (gathering.state !== 'open') throw refuse.wrongState({ state: gathering.state })
  if (!isJoinable(gathering, work.now)) throw refuse.notNow()
  if (!row.came_at) await noteCame(work, row, work.actor.id)
  return gathering.link
}

async function noteCame(work: Work, row: SignUpRow, byId: string): Promise<void> {
  await writing(work)
    .updateTable('gatherings.sign_up')
    .set({ came_at: work.now, came_by: byId })
    .where('id', '=', row.id)
    .execute()
  work.record('gatherings.came', { gatheringId: row.gathering_id, personId: row.person_id })
}
