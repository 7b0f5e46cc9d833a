import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'

/** The books stay when a person goes: they carry amounts and the person's id, which by then leads to nobody. */
export const paymentsPerson: Contributor = {
  domain: 'payments',
  async merge(work, fromId, intoId) {
    await sql`update payments.payment set buyer_id = ${intoId} where buyer_id = ${fromId}`.execute(work.tx)
  },
  async export(db, personId) {
    const { rows } = await sql`
      select payment.id, title, payment.amount, payment.currency, state, opened_at as "openedAt", paid_at as "paidAt",
        provider, refunded
      from payments.payment left join payments.capture on capture.id = payment.capture_id
      where buyer_id = ${personId} order by payment.id`.execute(db)
    return { payments: rows }
  },
}
