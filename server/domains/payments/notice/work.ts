import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { system } from '#platform/work'
import type { Success } from '../capture/capture.ts'
import { keepCaptures } from '../capture/keep.ts'
import type { PaymentsHouse } from '../house.ts'
import { settleIntent } from '../payment/settle.ts'
import { settleRefund } from '../refund/settle.ts'
import { writing } from '../tables.ts'
import { disbelief, type NoticeAbout, type Outcome } from './notice.ts'

const batchSize = 250
/** Tries after which a notice that cannot be worked through is only looked at once an hour. */
const patience = 8

interface Row {
  readonly id: string
  readonly provider: Success['provider']
  readonly merchant: string
  readonly about: NoticeAbout
  readonly tries: number
}

type Merchants = ReadonlyMap<string, string>

/**
 * Works through what waits in the inbox, batch by batch, until nothing is due. Each batch is one transaction under the locks
 * of its rows, which other nodes pass over. A batch that fails is worked through one by one, so that a notice nobody can
 * digest keeps no other waiting.
 */
export async function workNotices(house: PaymentsHouse, merchants: Merchants): Promise<number> {
  for (let total = 0; ; ) {
    const worked = await house
      .perform(system, (work) => workBatch(work, merchants, batchSize))
      .catch((error: unknown) => {
        house.log.warn({ err: error }, 'a batch of payment notices is worked through one by one')
        return workSingly(house, merchants)
      })
    total += worked
    if (worked < batchSize) return total
  }
}

async function workSingly(house: PaymentsHouse, merchants: Merchants): Promise<number> {
  for (let worked = 0; worked < batchSize; worked++) {
    let current: Row | undefined
    try {
      const took = await house.perform(system, (work) =>
        workBatch(work, merchants, 1, (row) => {
          current = row
        }),
      )
      if (took === 0) return worked
    } catch (error) {
      if (!current) throw error
      const { id, tries } = current
      house.log.error({ err: error, noticeId: id }, 'a payment notice cannot be worked through')
      await house.perform(system, (work) => putOff(work, id, tries))
    }
  }
  return batchSize
}

async function putOff(work: Work, id: string, tries: number): Promise<void> {
  const waitMs = tries < patience ? 2 ** tries * 1_000 : 3_600_000
  await writing(work)
    .updateTable('payments.notice')
    .set({ tries: tries + 1, try_at: new Date(work.now.getTime() + waitMs) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

async function workBatch(work: Work, merchants: Merchants, size: number, taking?: (row: Row) => void): Promise<number> {
  const rows = await takeDue(work, size)
  for (const row of rows) taking?.(row)
  if (rows.length === 0) return 0
  const outcomes = new Map<string, Outcome>()
  const own = rows.filter(({ id, provider, merchant }) => {
    const isOwn = merchants.get(provider) === merchant
    if (!isOwn) outcomes.set(id, 'foreign-merchant')
    return isOwn
  })
  await bookSuccesses(work, own, outcomes)
  for (const row of own) if (!outcomes.has(row.id)) outcomes.set(row.id, await follow(work, row))
  await writeOutcomes(work, rows, outcomes)
  return rows.length
}

function takeDue(work: Work, size: number): Promise<Row[]> {
  return writing(work)
    .selectFrom('payments.notice')
    .select(['id', 'provider', 'merchant', 'about', 'tries'])
    .where('state', '=', 'waiting')
    .where('try_at', '<=', work.now)
    .orderBy('try_at')
    .orderBy('id')
    .limit(size)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** Books what came in, all of the batch at once, but for what names another amount or currency than was asked. */
async function bookSuccesses(work: Work, rows: readonly Row[], outcomes: Map<string, Outcome>): Promise<void> {
  const told = rows.flatMap(({ id, provider, about }) =>
    about.kind === 'intent' && about.standing.state === 'paid'
      ? [{ id, provider, intentId: about.intentId, paid: about.standing }]
      : [],
  )
  if (told.length === 0) return
  const asked = await askedOf(
    work,
    told.map(({ intentId }) => intentId),
  )
  const successes: Success[] = []
  const doubted: string[] = []
  for (const { id, provider, intentId, paid } of told) {
    const intent = asked.get(intentId)
    const doubt = intent?.provider === provider ? disbelief(paid, intent) : 'unknown-intent'
    outcomes.set(id, doubt ?? 'booked')
    if (!doubt) successes.push({ ...paid, provider, intentId, at: new Date(paid.at) })
    else if (intent) doubted.push(intentId)
  }
  await keepCaptures(work, successes)
  if (doubted.length > 0) await askSoon(work, doubted)
}

async function askedOf(work: Work, intentIds: readonly string[]) {
  const rows = await writing(work)
    .selectFrom('payments.intent')
    .select(['id', 'provider', 'amount', 'currency'])
    .where('id', 'in', intentIds)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The provider itself is asked about a try whose notice is not believed. */
async function askSoon(work: Work, intentIds: readonly string[]): Promise<void> {
  await sql`
    update payments.intent set look_at = ${work.now}, looks = 0
    where id in (select id from payments.intent where id = any(${intentIds}) and state <> 'paid' for update skip locked)
  `.execute(work.tx)
}

/** A notice of anything but money that came in. */
async function follow(work: Work, { provider, about }: Row): Promise<Outcome> {
  if (about.kind === 'other') return 'nothing-to-do'
  if (about.kind === 'intent') return settleIntent(work, provider, about.intentId, about.standing)
  const { standing } = about
  const isKnown = await settleRefund(
    work,
    about.refundId,
    standing.state === 'confirmed' ? { ...standing, at: new Date(standing.at) } : standing,
    provider,
  )
  return isKnown ? 'noted' : 'unknown-refund'
}

const rejected: readonly Outcome[] = [
  'foreign-merchant',
  'wrong-amount',
  'wrong-currency',
  'unknown-intent',
  'unknown-refund',
]

async function writeOutcomes(work: Work, rows: readonly Row[], outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
  const written = rows.map(({ id }) => {
    const outcome = outcomes.get(id) ?? 'nothing-to-do'
    return { id, outcome, state: rejected.includes(outcome) ? 'rejected' : 'done' }
  })
  await sql`
    update payments.notice set state = written.state, outcome = written.outcome, worked_at = ${work.now}, try_at = null
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as written (id text, state text, outcome text)
    where notice.id = written.id`.execute(work.tx)
  for (const { id, provider } of rows) {
    const outcome = outcomes.get(id)
    if (outcome && rejected.includes(outcome))
      work.record('payments.notice-rejected', { provider, reason: outcome, noticeId: id })
  }
}
