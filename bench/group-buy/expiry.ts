import { sql } from 'kysely'

import { cancelOrder } from '#domains/orders/order/end'
import { closeDue } from '#domains/sharing/group/due'
import { Refusal } from '#kernel/refusal'
import type { Actor } from '#platform/work'
import type { Offered, Shop } from './shop.ts'

/** What is done about the last seat of a group at the instant at which its time ends. */
const acts = ['pays', 'joins', 'leaves', 'cut'] as const

interface Waiting {
  readonly groupId: string
  readonly act: (typeof acts)[number]
  readonly offered: Offered
  readonly last: Actor
  /** The unpaid order for the last seat, where there is one. */
  readonly held: { readonly orderId: string; readonly paymentId?: string } | undefined
}

/** Groups of three with two who have paid; a ladder is enough with two. */
async function prepare(shop: Shop, count: number): Promise<Waiting[]> {
  const [three, ladder] = [await shop.offer([3]), await shop.offer([2, 3])]
  const people = await shop.people(count * 3)
  const waiting: Waiting[] = []
  const one = async (nth: number) => {
    const act = acts[nth % acts.length] ?? 'pays'
    const offered = act === 'cut' ? ladder : three
    const [leader, member, last] = people.slice(nth * 3, nth * 3 + 3)
    if (!leader || !member || !last) return
    const groupId = await shop.opened(leader, offered)
    await shop.bought(member, offered, { groupId })
    const held = act === 'joins' ? undefined : await shop.order(last, offered, { groupId })
    waiting.push({ groupId, act, offered, last, held })
  }
  const todo = Array.from({ length: count }, (_, nth) => nth)
  const work = async () => {
    for (let nth = todo.shift(); nth !== undefined; nth = todo.shift()) await one(nth)
  }
  await Promise.all(Array.from({ length: 12 }, work))
  return waiting
}

/** Ends all of them within a moment, and at each end does what may make it complete; refusals are what is expected. */
export async function expiry(shop: Shop, count: number) {
  const { house } = shop
  const waiting = await prepare(shop, count)
  const firstMs = Date.now() + 800
  const endOf = (nth: number) => firstMs + nth * 8
  await sql`
    update sharing.group as waiting set ends_at = ended.at
    from jsonb_to_recordset(${JSON.stringify(waiting.map(({ groupId: id }, nth) => ({ id, at: new Date(endOf(nth)) })))}::jsonb)
      as ended (id text, at timestamptz)
    where waiting.id = ended.id`.execute(house.db)
  let isOver = false
  const closing = (async () => {
    while (!isOver) {
      await Promise.all([closeDue(house), closeDue(house)])
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })()
  await Promise.all(
    waiting.map(async (one, nth) => {
      await new Promise((resolve) => setTimeout(resolve, endOf(nth) - Date.now() - 600 + (nth % 7) * 100))
      try {
        await actOn(shop, one)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }),
  )
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, endOf(waiting.length) - Date.now() + 100)))
  isOver = true
  await closing
  return waiting.map(({ groupId }) => groupId)
}

async function actOn(shop: Shop, { act, groupId, offered, last, held }: Waiting): Promise<void> {
  if (act === 'joins') await shop.bought(last, offered, { groupId })
  else if (act === 'leaves')
    await shop.house.perform(last, (work) => cancelOrder(work, held?.orderId ?? '', 'buyer', 'x'))
  else await shop.pay(last, held?.paymentId)
}
