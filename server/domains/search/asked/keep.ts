import { createHash } from 'node:crypto'
import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { queryOf } from '../find/query.ts'

/** So many days of what was asked for count. */
const countedDays = 14
/** Fewer people than that could be one of them: what they asked for is shown to nobody. */
const leastPeople = 3
const longestKept = 40

/** Notes that whoever acts looked for these words and found something; once a day counts. */
export async function noteAsked(work: Work, written: string, secret: Buffer): Promise<void> {
  const { phrase } = queryOf(written)
  if (phrase === '' || phrase.length > longestKept) return
  const day = work.now.toISOString().slice(0, 10)
  const key = createHash('sha256').update(secret).update(`\n${day}\n${work.actor.id}`).digest('hex').slice(0, 32)
  await sql`
    insert into search.asked (day, query, person_key, shown)
    values (${day}, ${phrase}, ${key}, ${written.trim()}) on conflict do nothing`.execute(work.tx)
}

/** What the most people asked for of late, from words that begin so; what fewer than three did is left out. */
export async function findAsked(db: Database, start: string, now: Date, limit: number): Promise<string[]> {
  const since = new Date(now.getTime() - countedDays * 86_400_000).toISOString().slice(0, 10)
  const { rows } = await sql<{ shown: string }>`
    select min(shown) as shown from search.asked
    where day > ${since} and query like ${`${start.replace(/[\\%_]/g, '\\$&')}%`} and query <> ${start}
    group by query having count(distinct person_key) >= ${leastPeople}
    order by count(*) desc, query limit ${limit}`.execute(db)
  return rows.map(({ shown }) => shown)
}

/** Forgets what is too old to count. */
export async function forgetAsked(work: Work): Promise<void> {
  const until = new Date(work.now.getTime() - countedDays * 86_400_000).toISOString().slice(0, 10)
  await sql`delete from search.asked where day <= ${until}`.execute(work.tx)
}
