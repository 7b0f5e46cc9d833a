import { imposeSanction, type LiftedSanction, type Measure, type SanctionRow } from '#domains/moderation/index'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { withdrawDevices } from '../air/guest-host/device.ts'
import { refuse } from '../refusals.ts'
import { getShowFor, getShowRow, lockShow, standingIn } from '../show/load.ts'
import { checkRight, standingOf } from '../show/show.ts'
import { writing } from '../tables.ts'
import { takeOffStage } from '../talk/hand/lower.ts'
import { retractLinesOf } from '../talk/line/retract.ts'
import { lockTalk } from './lock.ts'
import { tellRoom } from './tell.ts'

export interface RoomSanctionDraft {
  readonly personId: string
  readonly measure: Measure
  readonly minutes?: number | undefined
  readonly reason?: string | undefined
  readonly retractLines?: boolean | undefined
}

/**
 * Takes a measure against somebody in this room, by account and device. The room's row is locked: lines that are being
 * kept come before it, all later ones are judged by it. The caller cuts the sockets after the commit.
 */
export async function sanctionInRoom(work: Work, showId: string, draft: RoomSanctionDraft): Promise<SanctionRow> {
  const { personId, measure } = draft
  const show = await lockShow(work, showId)
  checkRight(await standingIn(writing(work), show, work.actor), measure)
  await lockTalk(work, showId)
  const tx = writing(work)
  const visitor = await tx
    .selectFrom('live.visitor')
    .selectAll()
    .where('show_id', '=', showId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const place = await tx
    .selectFrom('live.crew')
    .select(['role', 'rights', 'simulated', 'name'])
    .where('show_id', '=', showId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const name = visitor?.name ?? place?.name
  if (name === undefined) throw refuse.unknownPerson()
  const target = standingOf({ id: personId, kind: 'member', may: new Set() }, show.host_id, place)
  if (target.rights.length > 0) throw refuse.aboveYou()

  const person = { id: personId, name, deviceId: visitor?.device_id ?? undefined }
  const { minutes, reason } = draft
  const row = await imposeSanction(work, {
    place: { scope: 'show', subjectId: showId },
    person,
    measure,
    minutes,
    reason,
  })
  await takeOffStage(work, showId, personId)
  if (measure !== 'mute' && row.device_id) await withdrawDevices(work, [row.device_id], showId)
  if (draft.retractLines) await retractLinesOf(work, showId, personId)
  const until = row.until?.toISOString()
  const body = present({ sanctionId: row.id, personId, name, measure, until })
  tellRoom(work, showId, { lane: 'must', type: 'person-sanctioned', body })
  return row
}

/** Refuses somebody who may not end a measure of this kind in this show. */
export async function permitLifting(work: Work, showId: string, measure: Measure): Promise<void> {
  await getShowFor(writing(work), showId, work.actor, measure)
}

/** The room hears that somebody may talk or come back. */
export async function tellLifted(work: Work, { id, subjectId, personId, measure }: LiftedSanction): Promise<void> {
  await getShowRow(writing(work), subjectId)
  tellRoom(work, subjectId, { lane: 'must', type: 'person-restored', body: { sanctionId: id, personId, measure } })
}
