import { sql } from 'kysely'

import type { ServiceFigures } from '#contracts/messaging'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { findPeople } from '../../people.ts'
import { refuse } from '../../refusals.ts'

const mostMs = 366 * 86_400_000

interface Row {
  agent_id: string | null
  answers: number
  first_median: number | null
  in_time: number
  late: number
  solved: number
  ratings: number
  satisfaction: number | null
}

/**
 * How service was in a span, together (the row without an agent) and by who answered. Answers count when they are given;
 * an answer without a due time was in time. Satisfaction is the mean of what customers said, 1 to 5.
 */
export async function readFigures(db: Database, from: Date, until: Date): Promise<ServiceFigures> {
  if (!(until > from) || until.getTime() - from.getTime() > mostMs) throw refuse.tooLongAgo({ field: 'until' })
  const { rows } = await sql<Row>`
    with answer as (
      select agent_id, count(*)::int as answers,
        percentile_cont(0.5) within group (order by worked_ms) filter (where is_first) as first_median,
        (count(*) filter (where due_at is null or answered_at <= due_at))::int as in_time,
        (count(*) filter (where answered_at > due_at))::int as late
      from messaging.service_answer where answered_at >= ${from} and answered_at < ${until}
      group by grouping sets ((), (agent_id))
    ), solved as (
      select by_id as agent_id, count(*)::int as solved from messaging.service_event
      where kind = 'solved' and at >= ${from} and at < ${until} group by grouping sets ((), (by_id))
    ), rating as (
      select agent_id, count(*)::int as ratings, avg(score)::float8 as satisfaction from messaging.service_rating
      where rated_at >= ${from} and rated_at < ${until} group by grouping sets ((), (agent_id))
    ), agent as (
      select agent_id from answer union select agent_id from solved union select agent_id from rating
    )
    select agent.agent_id, coalesce(answers, 0) as answers, first_median, coalesce(in_time, 0) as in_time,
      coalesce(late, 0) as late, coalesce(solved, 0) as solved, coalesce(ratings, 0) as ratings, satisfaction
    from agent
    left join answer on answer.agent_id is not distinct from agent.agent_id
    left join solved on solved.agent_id is not distinct from agent.agent_id
    left join rating on rating.agent_id is not distinct from agent.agent_id`.execute(db)
  const all = rows.find((row) => row.agent_id === null)
  const own = rows.filter((row) => row.agent_id !== null)
  const people = await findPeople(
    db,
    own.flatMap((row) => row.agent_id ?? []),
  )
  const agents = own.map((row) => {
    const id = row.agent_id ?? ''
    return { agent: { id, name: people.get(id)?.name ?? '' }, figures: figuresOf(row) }
  })
  return {
    all: figuresOf(all),
    agents: agents.toSorted((one, other) => other.figures.answers - one.figures.answers),
  }
}

function figuresOf(row: Row | undefined): ServiceFigures['all'] {
  if (!row) return { answers: 0, late: 0, solved: 0, ratings: 0 }
  const { answers, first_median, in_time, late, solved, ratings, satisfaction } = row
  return present({
    answers,
    firstMedianMs: first_median === null ? undefined : Math.round(first_median),
    inTimeShare: answers === 0 ? undefined : in_time / answers,
    late,
    solved,
    ratings,
    satisfaction: satisfaction ?? undefined,
  })
}
