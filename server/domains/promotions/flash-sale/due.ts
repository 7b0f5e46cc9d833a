import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { remindOfSale, soonMs } from './remind.ts'
import { turnSale } from './run/turn.ts'
import { expireClaims } from './settle.ts'
import { reading } from './tables.ts'

/** Looked after at least so often, in case another node has made something due that this one did not hear of. */
const longestMs = 30_000
const shortestMs = 20

/** Does what has become due: sales begin and end, people are reminded, claims that nobody paid for give their pieces back. */
export async function doWhatIsDue(house: Pick<House, 'db' | 'clock' | 'perform'>): Promise<void> {
  const now = house.clock.now()
  const sales = reading(house.db).selectFrom('promotions.flash_sale').select('id').where('closed_at', 'is', null)
  const toRemind = await sales
    .where('reminded_at', 'is', null)
    .where('reminders', '>', 0)
    .where('starts_at', '<=', new Date(now.getTime() + soonMs))
    .orderBy('id')
    .execute()
  for (const { id } of toRemind) await house.perform(system, (work) => remindOfSale(work, id))

  const toTurn = await sales
    .where((sale) =>
      sale.or([sale('ends_at', '<=', now), sale.and([sale('state', '=', 'scheduled'), sale('starts_at', '<=', now)])]),
    )
    .orderBy('id')
    .execute()
  for (const { id } of toTurn) await house.perform(system, (work) => turnSale(work, id))

  const toExpire = await reading(house.db)
    .selectFrom('promotions.flash_sale_claim')
    .select('sale_id')
    .distinct()
    .where('state', '=', 'held')
    .where('pay_until', '<=', now)
    .orderBy('sale_id')
    .execute()
  for (const { sale_id } of toExpire) await house.perform(system, (work) => expireClaims(work, sale_id))
}

/** The next instant at which something becomes due; undefined when nothing ever will. */
export async function nextDue(db: Database): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(at) as at from (
      select min(case when state = 'scheduled' then starts_at else ends_at end) as at
      from promotions.flash_sale where closed_at is null
      union all
      select min(starts_at) - make_interval(secs => ${soonMs / 1000})
      from promotions.flash_sale where closed_at is null and reminded_at is null and reminders > 0
      union all
      select min(pay_until) from promotions.flash_sale_claim where state = 'held'
    ) as due`.execute(db)
  return rows[0]?.at ?? undefined
}

export interface Watch {
  /** Something may become due earlier than was known. */
  look(): void
  stop(): Promise<void>
}

/**
 * Does what is due when it is due, to a few milliseconds. Every node does; each act looks under its lock whether it was
 * done already.
 */
export function watchDue(house: Pick<House, 'db' | 'clock' | 'perform' | 'log'>): Watch {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let isAskedAgain = false
  let isStopped = false

  async function go(): Promise<void> {
    try {
      await doWhatIsDue(house)
      const due = await nextDue(house.db)
      const inMs = due ? due.getTime() - house.clock.now().getTime() : longestMs
      arm(Math.min(Math.max(inMs, shortestMs), longestMs))
    } catch (error) {
      house.log.warn({ err: error }, 'flash sales could not be looked after')
      arm(1_000)
    }
  }

  function arm(ms: number): void {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(look, ms).unref()
  }

  function look(): void {
    if (isStopped) return
    if (running) {
      isAskedAgain = true
      return
    }
    running = go().finally(() => {
      running = undefined
      if (isAskedAgain) {
        isAskedAgain = false
        look()
      }
    })
  }

  look()
  return {
    look,
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
