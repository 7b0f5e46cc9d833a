import { Type } from 'typebox'
import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { checkBooks, type Invariant, keepCheck } from './index.ts'

const check = job({ name: 'platform.check-books', data: Type.Object({}), limitSeconds: 3_600 })

/** Checks every night that money and stock add up. What is wrong is in the log, and on the console's health until it is right. */
export async function startBooks({ jobs, db, clock, log }: House, books: readonly Invariant[]): Promise<void> {
  await jobs.on(check, async () => {
    const wrong = await checkBooks(db, books)
    await keepCheck(db, wrong, clock.now())
    if (wrong.length > 0) log.error({ wrong }, 'the books do not add up')
  })
  await jobs.cron(check, '11 4 * * *', 'UTC', {})
}
