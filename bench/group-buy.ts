import process from 'node:process'

import { expiry } from './group-buy/expiry.ts'
import { lastSeat } from './group-buy/last-seat.ts'
import { openShop } from './group-buy/shop.ts'
import { settled, standing, wrongs } from './group-buy/wrongs.ts'

const joins = 1_000
const groups = 200

/** A whole house in this process, with its database and the sandbox in processes of their own. */
const shop = await openShop()
const began = performance.now()
const seconds = () => ((performance.now() - began) / 1_000).toFixed(1)

const seat = await lastSeat(shop, joins)
console.log(
  `${joins} join at once on the last seat: ${seat.winners} has it, ${seat.refusedInWords} are told in words, ` +
    `${seat.otherwise} otherwise; ${seat.perSecond} decided a second (${seconds()} s)`,
)
await expiry(shop, groups)
console.log(`${groups} groups ended while people paid, joined and left (${seconds()} s)`)
const refundedInMs = await settled(shop, 30_000)
const found = await wrongs(shop)
const { completed, failed, refundedMembers, lateMoney } = await standing(shop)
for (const what of found.slice(0, 20)) console.log(`wrong: ${what}`)
console.log(
  `${completed} complete, ${failed} failed; ${refundedMembers} members and ${lateMoney} late payments refunded (${seconds()} s)`,
)
await shop.close()

console.log(
  JSON.stringify({
    violations: found.length + Math.abs(seat.winners - 1),
    lastSeatJoins: joins,
    lastSeatWinners: seat.winners,
    lastSeatRefusedInWords: seat.refusedInWords,
    lastSeatOtherwise: seat.otherwise,
    lastSeatJoinsPerSecond: seat.perSecond,
    groups: completed + failed,
    completed,
    failed,
    refundedMembers,
    lateMoney,
    allRefundedMs: Math.round(refundedInMs),
  }),
)
process.exit(0)
