import { sql } from 'kysely'

import type { ProviderId } from '#contracts/payments'
import { newId } from '#kernel/id'
import { system, type Work } from '#platform/work'
import type { PaymentsHouse } from '../house.ts'
import type { Provider, StatementLine } from '../provider/port.ts'
import { providersOf } from '../provider/providers.ts'
import { refuse } from '../refusals.ts'
import { compare, type FoundDifference, type OurMovement } from './reconciliation.ts'

/** The day of an instant as a provider counts its days. */
export function dayOf(provider: Pick<Provider, 'dayStartsAt'>, at: Date): string {
  const hours = Number(provider.dayStartsAt.slice(0, 3))
  return new Date(at.getTime() + hours * 3_600_000).toISOString().slice(0, 10)
}

/**
 * Lays a day's statement of a provider beside our books and keeps what differs. Run again it looks anew: what has come right
 * in the meantime is settled by itself, what a person has settled stays settled.
 */
export async function reconcile(house: PaymentsHouse, id: ProviderId, day: string): Promise<void> {
  const provider = await providersOf(house).find(id)
  if (!provider) throw refuse.wayNotOffered({ provider: id })
  if (day > dayOf(provider, house.clock.now())) throw refuse.dayNotOver({ field: 'day' })
  let lines: readonly StatementLine[]
  try {
    lines = await provider.statement(day)
  } catch (error) {
    house.log.warn({ err: error, provider: id, day }, 'a statement could not be fetched')
    await house.perform(system, (work) =>
      keepFailure(work, id, day, error instanceof Error ? error.message : 'unknown'),
    )
    return
  }
  await house.perform(system, async (work) => {
    const { matched, differences } = compare(lines, await ourMovements(work, provider, day, lines))
    await keepRun(work, id, day, lines.length, matched)
    await keepDifferences(work, id, day, differences)
    await clearFoundLater(work, id, lines)
    await askAboutMissing(work, id, differences)
  })
}

/** Ours of the day, and those of other days that this statement names: clocks of both sides need not agree at midnight. */
async function ourMovements(
  work: Work,
  { id, dayStartsAt }: Provider,
  day: string,
  lines: readonly StatementLine[],
): Promise<OurMovement[]> {
  const from = new Date(`${day}T00:00:00${dayStartsAt}`)
  const until = new Date(from.getTime() + 86_400_000)
  const named = lines.map(({ reference }) => reference)
  const known = lines.flatMap(({ ourId }) => (ourId ? [ourId] : []))
  const { rows } = await sql<OurMovement>`
    select 'capture' as kind, provider_reference as reference, intent_id as "ourId", payment_id as "paymentId", amount, currency
    from payments.capture
    where provider = ${id} and (captured_at >= ${from} and captured_at < ${until}
      or provider_reference = any(${named}))
    union all
    select 'refund', coalesce(refund.provider_reference, refund.id), refund.id, refund.payment_id, refund.amount, refund.currency
    from payments.refund join payments.capture on capture.id = refund.capture_id
    where provider = ${id} and (refund.state = 'confirmed' and settled_at >= ${from} and settled_at < ${until}
      or refund.id = any(${known}))`.execute(work.tx)
  return rows
}

async function keepFailure(work: Work, provider: ProviderId, day: string, fault: string): Promise<void> {
  await sql`
    insert into payments.reconciliation (provider, day, state, run_at, fault)
    values (${provider}, ${day}, 'failed', ${work.now}, left(${fault}, 300))
    on conflict (provider, day) do update set state = 'failed', run_at = excluded.run_at, fault = excluded.fault
  `.execute(work.tx)
}

async function keepRun(work: Work, provider: ProviderId, day: string, lines: number, matched: number): Promise<void> {
  await sql`
    insert into payments.reconciliation (provider, day, state, run_at, lines, matched)
    values (${provider}, ${day}, 'done', ${work.now}, ${lines}, ${matched})
    on conflict (provider, day) do update set state = 'done', run_at = excluded.run_at, fault = null,
      lines = excluded.lines, matched = excluded.matched`.execute(work.tx)
}

async function keepDifferences(
  work: Work,
  provider: ProviderId,
  day: string,
  differences: readonly FoundDifference[],
): Promise<void> {
  const rows = JSON.stringify(differences.map((one) => ({ ...one, id: newId(work.now.getTime()) })))
  await sql`
    insert into payments.difference
      (id, provider, day, kind, subject, reference, our_id, payment_id, ours, theirs, currency, found_at)
    select id, ${provider}, ${day}, kind, subject, reference, "ourId", "paymentId", ours, theirs, currency, ${work.now}
    from jsonb_to_recordset(${rows}::jsonb) as found
      (id text, kind text, subject text, reference text, "ourId" text, "paymentId" text, ours bigint, theirs bigint, currency text)
    on conflict (provider, day, subject, reference, kind) do nothing`.execute(work.tx)
  const still = differences.map(({ kind, subject, reference }) => `${kind} ${subject} ${reference}`)
  await sql`
    update payments.difference set settled_at = ${work.now}, settled_by = 'system', note = 'gone at a later look'
    where provider = ${provider} and day = ${day} and settled_at is null
      and kind || ' ' || subject || ' ' || reference <> all(${still})`.execute(work.tx)
}

/** What another day's statement names after all is no longer missing there. */
async function clearFoundLater(work: Work, provider: ProviderId, lines: readonly StatementLine[]): Promise<void> {
  const named = lines.flatMap(({ reference, ourId }) => (ourId ? [reference, ourId] : [reference]))
  await sql`
    update payments.difference set settled_at = ${work.now}, settled_by = 'system', note = 'in the statement of another day'
    where provider = ${provider} and kind = 'missing-there' and settled_at is null
      and (reference = any(${named}) or our_id = any(${named}))`.execute(work.tx)
}

/** Money that the statement has for one of our tries is asked for there, and so finds its way into the books. */
async function askAboutMissing(
  work: Work,
  provider: ProviderId,
  differences: readonly FoundDifference[],
): Promise<void> {
  const intents = differences.flatMap(({ kind, subject, ourId }) =>
    kind === 'missing-here' && subject === 'capture' && ourId ? [ourId] : [],
  )
  if (intents.length === 0) return
  await sql`
    update payments.intent set look_at = ${work.now}, looks = 0
    where id = any(${intents}) and provider = ${provider} and state <> 'paid'`.execute(work.tx)
}
