import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'

import type { Texts } from '#contracts/catalogue'
import type { Notice } from '#contracts/live'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import type { ShowRow } from '../../show/load.ts'
import { writing } from '../../tables.ts'

/** What the people who reserved are told. */
export interface Telling {
  readonly kind: Notice['kind']
  readonly reason?: string
}

/** What these people are told, of something in a show or under a title of its own; `aboutId` is what the notice leads to. */
export interface PersonalTelling extends Telling {
  readonly showId?: string | undefined
  readonly title?: Texts
  readonly startsAt?: Date
  readonly personIds: readonly string[]
  readonly aboutId: string
}

/** Puts a notice into the box of each of these people. One statement, however many. */
export async function tellPeople(work: Work, telling: PersonalTelling): Promise<void> {
  const { kind, showId = null, title, startsAt = null, personIds, aboutId, reason = null } = telling
  const titled = title ? JSON.stringify(title) : null
  if (personIds.length === 0) return
  await sql`
    insert into live.notice (id, person_id, kind, show_id, title, starts_at, about_id, reason, at)
    select ${stemOf(work)} || lpad(to_hex(nth), 6, '0'), person_id, ${kind}, ${showId}, ${titled}::jsonb, ${startsAt},
      ${aboutId}, ${reason}, ${work.now}
    from unnest(${personIds}::text[]) with ordinality as told (person_id, nth)`.execute(writing(work))
}

/** Ids grow with time and must differ: this instant, what nobody else has, and room for each person's place. */
function stemOf({ now }: Work): string {
  return newId(now.getTime()).slice(0, 10) + randomBytes(5).toString('hex')
}

/** Puts a notice into the box of everybody who reserved the show; answers how many. One statement, however many. */
export async function tellReserved(
  work: Work,
  show: Pick<ShowRow, 'id' | 'starts_at'>,
  telling: Telling,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into live.notice (id, person_id, kind, show_id, starts_at, reason, at)
    select ${stemOf(work)} || lpad(to_hex(row_number() over (order by person_id)), 6, '0'),
      person_id, ${telling.kind}, show_id, ${show.starts_at}, ${telling.reason ?? null}, ${work.now}
    from live.reservation where show_id = ${show.id}`.execute(writing(work))
  return Number(numAffectedRows)
}
