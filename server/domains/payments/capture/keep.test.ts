import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CompiledQuery, sql } from 'kysely'

import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { testDatabase } from '#test/world/database'
import { selectBooked } from './keep.ts'

const { perform } = await testDatabase()

test('whether captures are booked already is looked up by their index, however many there are', async () => {
  const successes = Array.from({ length: 50 }, (_, nth) => ({
    provider: 'stripe' as const,
    intentId: newId(),
    providerReference: `ch_${nth}`,
    amount: 1290,
    currency: 'CNY',
    at: new Date(),
  }))
  const plan = await perform(system, async (work) => {
    // Rows without what they belong to: only their number and their keys matter here.
    await sql`set local session_replication_role = replica`.execute(work.tx)
    await sql`insert into payments.capture (id, intent_id, payment_id, provider, provider_reference, amount, currency,
        fate, unwanted_for, captured_at, recorded_at)
      select 'c' || nth, 'i' || nth, 'p' || nth, 'stripe', 'other_' || nth, 100, 'CNY', 'unwanted', 'late', now(), now()
      from generate_series(1, 20000) as nth`.execute(work.tx)
    await sql`analyze payments.capture`.execute(work.tx)
    const { sql: text, parameters } = selectBooked(successes).compile(work.tx)
    const { rows } = await work.tx.executeQuery(CompiledQuery.raw(`explain ${text}`, [...parameters]))
    return JSON.stringify(rows)
  })
  assert.doesNotMatch(plan, /Seq Scan/)
  // Both parts of the key: by the second alone, the whole index is read.
  assert.match(plan, /Index Cond: \(+provider = .*provider_reference = ANY/)
})
