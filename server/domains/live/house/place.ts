import type { Place } from '#domains/messaging/index'
import { findHardest } from '#domains/moderation/index'
import { refuse } from '../refusals.ts'
import { getShowRow, getVisibleShow, standingIn } from '../show/load.ts'
import { findShowNames } from '../show/standing-of.ts'
import { reading } from '../tables.ts'

/** A show as somewhere to write to: its viewers while it is on air, to whoever of its crew answers. */
export const showPlace: Place = {
  kind: 'show',
  async permitWriting(db, showId, actor, now) {
    const { show } = await getVisibleShow(reading(db), showId, actor)
    if (show.state !== 'live') throw refuse.notLive()
    const held = await findHardest(db, { scope: 'show', subjectId: showId }, actor, now)
    if (held?.measure === 'ban') throw refuse.banned()
    if (held?.measure === 'kick') throw refuse.kicked()
  },
  async mayAnswer(db, showId, actor) {
    const tables = reading(db)
    return (await standingIn(tables, await getShowRow(tables, showId), actor)).rights.includes('answer')
  },
  roomOf: (showId) => `${showId}.desk`,
  namesOf: (db, ids) => findShowNames(reading(db), ids),
}
