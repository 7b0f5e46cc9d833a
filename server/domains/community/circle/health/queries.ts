import { sql } from 'kysely'

import type { CircleHealth, CircleTrouble, CircleWarning, CircleWeek } from '#contracts/community'
import { readingIdentity, readTimeZone } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { refuse } from '../../refusals.ts'
import { purposeWordsOf } from './health.ts'
import { measureCircle, said } from './measure.ts'

interface CircleRow {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly members: number
  readonly interests: string[]
  readonly theme: string
  readonly warnings: number
}

interface Asked {
  readonly q?: string
  readonly trouble?: CircleTrouble
  readonly after?: string
  readonly limit?: number
}

const circles = sql`
  select circle.id, handle, name, members, interests, theme, (
    select count(*) from community.circle_warning where circle_id = circle.id and cleared_at is null)::int as warnings
  from community.circle`

/** How each open circle is, those with most warnings first. Circles are few; each is measured by two statements. */
export async function findCircleHealth(db: Database, asked: Asked, now: Date): Promise<Page<CircleHealth>> {
  const { q, trouble, after, limit = defaultLimit } = asked
  const words = q?.trim().toLowerCase() || null
  const place = after === undefined ? 0 : readPlace(after)
  const { rows } = await sql<CircleRow>`
    select * from (${circles} where state = 'open') as circle
    where (${words}::text is null or position(${words} in lower(name)) > 0)
      and (${trouble ?? null}::text is null or exists (
        select from community.circle_warning
        where circle_id = circle.id and trouble = ${trouble ?? null} and cleared_at is null))
    order by warnings desc, members desc, id offset ${place} limit ${limit + 1}`.execute(db)
  const shown: CircleHealth[] = []
  for (const row of rows.slice(0, limit)) shown.push(await healthOf(db, row, now))
  const page = pageOf(rows, limit, Object, () => String(place + limit))
  return { items: shown, ...(page.next && { next: page.next }) }
}

function readPlace(cursor: string): number {
  if (!/^\d{1,6}$/.test(cursor)) throw refuse.badCursor()
  return Number(cursor)
}

/** One circle, with twelve weeks of its life. */
export async function readCircleHealth(db: Database, circleId: string, now: Date) {
  const { rows } = await sql<CircleRow>`${circles} where id = ${circleId}`.execute(db)
  const [row] = rows
  if (!row) throw refuse.unknownCircle()
  return {
    ...(await healthOf(db, row, now)),
    weeks: await readWeeks(db, circleId, now),
    purposeWords: purposeWordsOf(row),
  }
}

async function healthOf(db: Database, row: CircleRow, now: Date): Promise<CircleHealth> {
  const { id, handle, name } = row
  const { rows: warnings } = await sql<Omit<CircleWarning, 'since'> & { since: Date }>`
    select trouble, since, measured, "limit" from community.circle_warning
    where circle_id = ${id} and cleared_at is null order by since, trouble`.execute(db)
  return {
    circle: { id, handle, name },
    ...(await measureCircle(db, row, now)),
    warnings: warnings.map(({ since, ...rest }) => ({ ...rest, since: since.toISOString() })),
  }
}

const weeksShown = 12

async function readWeeks(db: Database, circleId: string, now: Date): Promise<CircleWeek[]> {
  const zone = await readTimeZone(readingIdentity(db))
  const since = new Date(now.getTime() - (weeksShown + 1) * 7 * 86_400_000)
  const { rows } = await sql<CircleWeek>`
    with said as (${said(circleId, since)})
    select to_char(week, 'YYYY-MM-DD') as week,
      (count(at) filter (where is_post))::int as posts, (count(at) filter (where not is_post))::int as comments,
      count(distinct author_id)::int as people
    from generate_series(
        date_trunc('week', ${now}::timestamptz at time zone ${zone}) - make_interval(weeks => ${weeksShown - 1}),
        date_trunc('week', ${now}::timestamptz at time zone ${zone}), interval '1 week') as week
      left join said on date_trunc('week', at at time zone ${zone}) = week
    group by week order by week`.execute(db)
  return rows
}
