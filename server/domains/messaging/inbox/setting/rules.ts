import type { ServiceRules } from '#contracts/messaging'
import { audit, readingIdentity, readTimeZone } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { reading, writing } from '../../tables.ts'
import { type BusinessHours, dueAt, roundTheClock, workedBetween } from '../clock/clock.ts'

const usual: ServiceRules = {
  firstMinutes: 3,
  nextMinutes: 3,
  returnMinutes: 10,
  asksRating: true,
  week: Array.from({ length: 7 }, () => [...roundTheClock]),
  days: [],
}

/** The clocks of the house, ready to be asked. */
export interface Clocks {
  readonly rules: ServiceRules
  dueAt(at: Date, isFirst: boolean): Date | undefined
  returnAt(at: Date): Date
  worked(from: Date, until: Date): number
}

export async function readRules(db: Database): Promise<ServiceRules> {
  const row = await reading(db).selectFrom('messaging.service_rules').select('rules').executeTakeFirst()
  return row?.rules ?? usual
}

export async function readClocks(db: Database): Promise<Clocks> {
  const rules = await readRules(db)
  const hours: BusinessHours = { timeZone: await readTimeZone(readingIdentity(db)), week: rules.week, days: rules.days }
  return {
    rules,
    dueAt: (at, isFirst) => dueAt(at, (isFirst ? rules.firstMinutes : rules.nextMinutes) * 60_000, hours),
    returnAt: (at) => dueAt(at, rules.returnMinutes * 60_000, hours) ?? new Date(at.getTime() + 86_400_000),
    worked: (from, until) => workedBetween(from, until, hours),
  }
}

/** Changes the rules; clocks that run already keep the time they were given. */
export async function changeRules(work: Work, rules: ServiceRules): Promise<void> {
  for (const [field, spans] of [...rules.week, ...rules.days.map((one) => one.spans)].entries())
    for (const { from, until } of spans) if (until <= from) throw refuse.emptySpan({ field: `week.${field}` })
  const kept = JSON.stringify(rules)
  await writing(work)
    .insertInto('messaging.service_rules')
    .values({ single: true, rules: kept })
    .onConflict((conflict) => conflict.column('single').doUpdateSet({ rules: kept }))
    .execute()
  await audit(work, 'messaging.service-rules-changed', { kind: 'service', id: 'rules' }, { ...rules })
  work.record('messaging.service-rules-changed', {
    firstMinutes: rules.firstMinutes,
    nextMinutes: rules.nextMinutes,
  })
}
