import type pg from 'pg'
import type { PgBoss } from 'pg-boss'

export const deadQueue = 'dead'

/** A job that failed in every try, as operators see it. */
export interface DeadLetter {
  readonly id: string
  readonly name: string
  readonly data: unknown
  readonly error: string
  readonly tries: number
  readonly createdAt: Date
  readonly diedAt: Date
}

export interface QueueCounts {
  readonly name: string
  readonly waiting: number
  readonly later: number
  readonly running: number
  readonly dead: number
}

interface DeadRow {
  id: string
  name: string
  data: unknown
  output: { message?: string } | null
  tries: number
  created_at: Date
  died_at: Date
}

/** The latest dead letters first. */
export async function listDead(pool: pg.Pool, limit: number): Promise<DeadLetter[]> {
  const { rows } = await pool.query<DeadRow>(
    `select id, source_name as name, data, source_output as output, source_retry_count + 1 as tries,
            source_created_on as created_at, created_on as died_at
     from jobs.job where name = $1 and state in ('created', 'retry') and source_name is not null
     order by created_on desc, id limit $2`,
    [deadQueue, limit],
  )
  return rows.map(({ id, name, data, output, tries, created_at: createdAt, died_at: diedAt }) => {
    return { id, name, data, error: output?.message ?? 'No reason was given.', tries, createdAt, diedAt }
  })
}

/** Puts a dead letter back into its queue, to be tried as if it were new; false when it is not there. */
export async function reviveDead(boss: PgBoss, id: string): Promise<boolean> {
  return (await boss.redrive(deadQueue, { ids: [id], limit: 1 })) === 1
}

export async function discardDead(pool: pg.Pool, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from jobs.job where name = $1 and id = $2', [deadQueue, id])
  return rowCount === 1
}

export async function countQueues(pool: pg.Pool): Promise<QueueCounts[]> {
  const { rows } = await pool.query<QueueCounts>(
    `select coalesce(source_name, name) as name,
            count(*) filter (where name <> $1 and state in ('created', 'retry') and start_after <= now())::int as waiting,
            count(*) filter (where name <> $1 and state in ('created', 'retry') and start_after > now())::int as later,
            count(*) filter (where name <> $1 and state = 'active')::int as running,
            count(*) filter (where name = $1 and state in ('created', 'retry'))::int as dead
     from jobs.job where name not like '\\_\\_pgboss%' group by 1 order by 1`,
    [deadQueue],
  )
  return rows
}
