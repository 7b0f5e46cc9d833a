import type { AddressForm } from '#contracts/orders'
import type { Work } from '#platform/work'
import { holderOf } from '../draw/draw.ts'
import { lockDraw, prizesOf } from '../draw/load.ts'
import { settleIfDone } from '../draw/settle.ts'
import { giftPortOf } from '../prize/gift.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { causeOf, findWin, received } from './give.ts'

/**
 * Sends a prize to the address its winner gives, in time: it is ordered in this commit. Again, or twice at once, is once.
 * Refuses others, those who come too late, and prizes that come by themselves.
 */
export async function claimPrize(work: Work, drawId: string, position: number, address: AddressForm): Promise<void> {
  const draw = await lockDraw(work, drawId)
  const win = await findWin(work, drawId, position)
  if (!win || win.person_id !== work.actor.id) throw refuse.unknownWin()
  if (!win.needs_address) throw refuse.needsNoAddress()
  if (win.state === 'received') return
  if (win.state === 'lapsed' || win.claim_by <= work.now) throw refuse.lapsed()
  const prize = (await prizesOf(writing(work), [drawId])).find(({ rank }) => rank === win.rank)
  if (!prize) throw new Error(`The draw ${drawId} lost its prize ${win.rank}.`)
  const giving = { personId: work.actor.id, cause: causeOf(win), holder: holderOf(drawId), address }
  await giftPortOf(prize.kind).give(work, prize.gift, giving)
  await received(work, win, draw.show_id, prize.kind)
  await settleIfDone(work, draw)
}
