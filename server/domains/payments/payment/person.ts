import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'

/**
 * The books stay when a person goes: they carry amounts and the person's id, which by then leads to nobody. From which accounts
 * they paid goes with them.
 */
export const paymentsPerson: Contributor = {
  domain: 'payments',
  async merge(work, fromId, intoId) {
    await sql`update payments.payment set buyer_id = ${intoId} where buyer_id = ${fromId}`.execute(work.tx)
    await sql`
      insert into payments.payer (person_id, account_key, seen_at)
      select ${intoId}, account_key, seen_at from payments.payer where person_id = ${fromId}
      on conflict (person_id, account_key) do nothing`.execute(work.tx)
    await sql`delete from payments.payer where person_id = ${fromId}`.execute(work.tx)
  },
  async export(db, personId) {
    const { rows } = await sql`
      select payment.id, title, payment.amount, payment.currency, state, opened_at as "openedAt", paid_at as "paidAt",
        provider, refunded
      from payments.payment left join payments.capture on capture.id = payment.capture_id
      where buyer_id = ${personId} order by payment.id`.execute(db)
    const accounts = await sql`
      select account_key as "hash", seen_at as "paidAt" from payments.payer
      where person_id = ${personId} order by seen_at, account_key`.execute(db)
    return { payments: rows, accounts: accounts.rows }
  },
  async erase(work, personId) {
    await sql`delete from payments.payer where person_id = ${personId}`.execute(work.tx)
  },
}
