import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { readConfig } from '#platform/config/config'
import { createLog } from '#platform/log/index'
import { openSecrets } from '#platform/secrets'
import type { Actor, Work } from '#platform/work'
import { noon, testDatabase } from '#test/world/database'
import { guest, person } from '#test/world/people'
import type { PaymentsHouse } from '../house.ts'
import { openPayment } from '../payment/open.ts'
import { registerPayable } from '../payment/payable.ts'

/** A stall that sells things to be paid for: the payable of these tests, with a row and a lock of its own like an order's. */
export async function stall(settings: Record<string, string> = {}) {
  const world = await testDatabase()
  await sql`create schema stall`.execute(world.db)
  await sql`create table stall.thing (id text primary key, state text not null, back integer not null default 0)`.execute(
    world.db,
  )
  registerPayable({
    kind: 'thing',
    async paid(work, { payableId }) {
      const { rows } = await sql<{ state: string }>`
        select state from stall.thing where id = ${payableId} for update`.execute(work.tx)
      if (rows[0]?.state !== 'ordered') return 'unwanted'
      await setState(work, payableId, 'paid')
      return 'kept'
    },
    async refunded(work, { payableId, amount }) {
      await sql`update stall.thing set back = back + ${amount} where id = ${payableId}`.execute(work.tx)
    },
    describe: async (_reader, payableId) => ({ title: `thing ${payableId}` }),
  })
  const config = { ...readConfig({ NIGHTMARKET_DATA: '/tmp', NIGHTMARKET_SANDBOX: 'on', ...settings }) }
  const house: PaymentsHouse = {
    ...world,
    config,
    secrets: openSecrets('', 'x'.repeat(40)),
    log: createLog({ level: 'silent' }),
  }
  const buyer = guest('Bo')

  /** Something that was ordered for this amount, with a payment open for half an hour. */
  async function ordered(amount = 1290, who: Actor = buyer) {
    const id = newId()
    await sql`insert into stall.thing (id, state) values (${id}, 'ordered')`.execute(world.db)
    const { paymentId } = await world.perform(who, (work) => openPayment(work, wish(id, amount, who)))
    return { id, paymentId }
  }
  const thing = async (id: string) => {
    const { rows } = await sql<{ state: string; back: number }>`
      select state, back from stall.thing where id = ${id}`.execute(world.db)
    return rows[0] ?? { state: 'gone', back: 0 }
  }
  const facts = async (name: string) => {
    const { rows } = await sql<{ data: Record<string, unknown> }>`
      select data from platform.fact where name = ${name} order by id`.execute(world.db)
    return rows.map((row) => row.data)
  }
  return { ...world, house, buyer, service: person('Lin', 'service'), ordered, thing, facts, setState }
}

export function wish(id: string, amount: number, who: Actor) {
  return {
    payable: { kind: 'thing', id },
    amount: { amount, currency: 'CNY' },
    title: '桂花乌龙 ×1',
    buyerId: who.id,
    expiresAt: new Date(noon.getTime() + 30 * 60_000),
  }
}

export async function setState(work: Work, id: string, state: string): Promise<void> {
  await sql`update stall.thing set state = ${state} where id = ${id}`.execute(work.tx)
}
