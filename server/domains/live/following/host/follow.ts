import { sql } from 'kysely'

import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { bumpMinute } from '../../desk/curve/bump.ts'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { writing } from '../../tables.ts'
import { earnPoints } from '../fan/earn.ts'

/** Follows a host; in a room, the room hears of it. Twice is once, and points of an earlier time count again. */
export async function followHost(work: Work, hostId: string, showId?: string): Promise<void> {
  const { actor, now } = work
  if (actor.id === hostId) throw refuse.notYourself()
  const { followers } = await lockHost(work, hostId)
  const tx = writing(work)
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('live.fan')
    .values({ host_id: hostId, person_id: actor.id, followed_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['host_id', 'person_id'])
        .doUpdateSet({ follows: true, followed_at: now })
        .where('live.fan.follows', '=', false),
    )
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return
  await tx
    .updateTable('live.host')
    .set({ followers: followers + 1 })
    .where('person_id', '=', hostId)
    .execute()
  await earnPoints(work, [{ hostId, personId: actor.id, act: 'follow', units: 1 }])
  const inShow = await showOfHost(work, hostId, showId)
  work.record('live.host-followed', present({ hostId, personId: actor.id, showId: inShow }))
  if (!inShow) return
  await bumpMinute(work.tx, inShow, now, { follows: 1 })
  const person = { id: actor.id, name: actor.name, role: 'viewer' as const, fanLevel: 1 }
  tellRoom(work, inShow, { lane: 'must', type: 'host-followed', body: { person, followers: followers + 1 } })
}

/** Follows no longer; harmless when one does not. The points wait. */
export async function unfollowHost(work: Work, hostId: string): Promise<void> {
  const { actor } = work
  const { followers } = await lockHost(work, hostId)
  const tx = writing(work)
  const { numUpdatedRows } = await tx
    .updateTable('live.fan')
    .set({ follows: false })
    .where('host_id', '=', hostId)
    .where('person_id', '=', actor.id)
    .where('follows', '=', true)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await tx
    .updateTable('live.host')
    .set({ followers: followers - 1 })
    .where('person_id', '=', hostId)
    .execute()
  work.record('live.host-unfollowed', { hostId, personId: actor.id })
}

async function lockHost(work: Work, hostId: string): Promise<{ followers: number }> {
  const host = await writing(work)
    .selectFrom('live.host')
    .select('followers')
    .where('person_id', '=', hostId)
    .forUpdate()
    .executeTakeFirst()
  if (!host) throw refuse.unknownHost()
  return host
}

/** The show the follower says to be in, if it is this host's and on air. */
async function showOfHost(work: Work, hostId: string, showId: string | undefined): Promise<string | undefined> {
  if (showId === undefined) return undefined
  const { rows } = await sql<{ id: string }>`
    select id from live.show where id = ${showId} and host_id = ${hostId} and state = 'live' and not rehearsal`.execute(
    work.tx,
  )
  return rows[0]?.id
}
