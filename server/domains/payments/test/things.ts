import { sql } from 'kysely'

import { newId } from '#kernel/id'
import type { Database } from '#platform/db/database'
import type { Actor, Perform, Work } from '#platform/work'
import { openPayment } from '../payment/open.ts'
import { registerPayable } from '../payment/payable.ts'

/** Things to be paid for: the payable of these tests, with a row and a lock of its own like an order's. */
export async function things({ db, perform }: { readonly db: Database; readonly perform: Perform }) {
  await sql`create schema stall`.execute(db)
  await sql`create table stall.thing (id text primary key, state text not null, back integer not null default 0)`.execute(
    db,
  )
  registerPayable({
    kind: 'thing',
    async paid(work, payments) {
      const answers: ('kept' | 'unwanted')[] = []
      for (const { payableId } of payments) {
        const { rows } = await sql<{ state: string }>`
          select state from stall.thing where id = ${payableId} for update`.execute(work.tx)
        answers.push(rows[0]?.state === 'ordered' ? 'kept' : 'unwanted')
        if (answers.at(-1) === 'kept') await setState(work, payableId, 'paid')
      }
      return { answers }
    },
    async refunded(work, { payableId, amount }) {
      await sql`update stall.thing set back = back + ${amount} where id = ${payableId}`.execute(work.tx)
    },
    describe: async (_reader, payableId) => ({ title: `thing ${payableId}` }),
  })

  return {
    /** Something that was ordered for this amount by somebody, with a payment open for half an hour. */
    async ordered(who: Pick<Actor, 'id'>, amount = 1290, now = new Date()) {
      const id = newId()
      await sql`insert into stall.thing (id, state) values (${id}, 'ordered')`.execute(db)
      const actor: Actor = { kind: 'guest', name: '', roles: [], may: new Set(), ...who }
      const { paymentId } = await perform(actor, (work) => openPayment(work, wish(id, amount, who, now)))
      return { id, paymentId }
    },
    async thing(id: string) {
      const { rows } = await sql<{ state: string; back: number }>`
        select state, back from stall.thing where id = ${id}`.execute(db)
      return rows[0] ?? { state: 'gone', back: 0 }
    },
    async facts(name: string) {
      const { rows } = await sql<{ data: Record<string, unknown> }>`
        select data from platform.fact where name = ${name} order by id`.execute(db)
      return rows.map((row) => row.data)
    },
  }
}

export function wish(id: string, amount: number, who: Pick<Actor, 'id'>, now: Date) {
  return {
    payable: { kind: 'thing', id },
    amount: { amount, currency: 'CNY' },
    title: '桂花乌龙 ×1',
    buyerId: who.id,
    expiresAt: new Date(now.getTime() + 30 * 60_000),
  }
}

export async function setState(work: Work, id: string, state: string): Promise<void> {
  await sql`update stall.thing set state = ${state} where id = ${id}`.execute(work.tx)
}
