import type { PersonInRoom } from '#contracts/live'
import { findSanctions, readingModeration } from '#domains/moderation/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { findPeople } from '../house/people.ts'
import { refuse } from '../refusals.ts'
import type { ShowRow } from '../show/load.ts'
import { reading } from '../tables.ts'
import { readAuthors, roomPerson } from '../talk/line/said.ts'
import { shownSanction } from './shown.ts'

/** A person as the moderators of a room see them. */
export async function readPersonInRoom(
  db: Database,
  show: ShowRow,
  personId: string,
  now: Date,
): Promise<PersonInRoom> {
  const visitor = await reading(db)
    .selectFrom('live.visitor')
    .selectAll()
    .where('show_id', '=', show.id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const card = (await findPeople(db, [personId])).get(personId)
  const name = card?.name ?? visitor?.name
  if (name === undefined) throw refuse.unknownPerson()
  const isMember = (card?.kind ?? visitor?.kind) === 'member'
  const who = { id: personId, name, kind: isMember ? ('member' as const) : ('guest' as const), may: new Set<never>() }
  const author = (await readAuthors(db, show.id, [who], now))(who, show.host_id)
  const place = { scope: 'show', subjectId: show.id, personId }
  const sanctions = await findSanctions(readingModeration(db), place, 50)
  return present({
    person: roomPerson(who, card?.avatarUrl, author),
    guest: !isMember,
    lines: visitor?.lines ?? 0,
    firstSeenAt: visitor?.first_seen_at.toISOString(),
    sanctions: sanctions.map(shownSanction),
  })
}
