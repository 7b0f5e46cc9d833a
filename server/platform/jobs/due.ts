import type pg from 'pg'

/** Which of some kinds have a job whose time has come, one tried again among them. */
export async function findDue(pool: pg.Pool, names: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select kind.name from unnest($1::text[]) as kind (name)
     where exists (select from jobs.job
       where job.name = kind.name and state < 'active' and not blocked and start_after <= jobs.job_now())`,
    [names],
  )
  return rows.map(({ name }) => name)
}
