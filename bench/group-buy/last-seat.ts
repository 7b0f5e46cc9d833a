import { Refusal } from '#kernel/refusal'
import type { Shop } from './shop.ts'

const size = 10

/** So many people press for the last seat of one group at once; whoever gets it pays, and the group is complete. */
export async function lastSeat(shop: Shop, joins: number) {
  const offered = await shop.offer([size])
  const [leader, ...members] = await shop.people(size - 1)
  if (!leader) throw new Error('Nobody is there.')
  const groupId = await shop.opened(leader, offered)
  for (const who of members) await shop.bought(who, offered, { groupId })
  const crowd = await shop.people(joins)
  const began = performance.now()
  const outcomes = await Promise.allSettled(crowd.map((who) => shop.order(who, offered, { groupId })))
  const ms = performance.now() - began
  const won = outcomes.flatMap((outcome, nth) =>
    outcome.status === 'fulfilled' ? [{ who: crowd[nth] ?? leader, placed: outcome.value }] : [],
  )
  for (const { who, placed } of won) await shop.pay(who, placed.paymentId)
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason instanceof Refusal)
  return {
    groupId,
    winners: won.length,
    refusedInWords: refused.length,
    otherwise: joins - won.length - refused.length,
    perSecond: Math.round(joins / (ms / 1_000)),
  }
}
