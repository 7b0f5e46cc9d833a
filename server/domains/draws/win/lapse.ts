import type { Work } from '#platform/work'
import { holderOf } from '../draw/draw.ts'
import { claimBy, orderOf, tellWinners } from '../draw/draw-lots.ts'
import { type DrawRow, lockDraw, type PrizeRow, prizesOf, type WinRow } from '../draw/load.ts'
import { settleIfDone } from '../draw/settle.ts'
import { giftPortOf, handBack } from '../prize/gift.ts'
import { writing } from '../tables.ts'
import { findWin } from './give.ts'

/**
 * Ends the claim of a winner who did not come in time, or who is no longer there. The piece goes to the next place of the
 * drawn order as often as the draw's rule says, then back to the shop.
 */
export async function lapseIfDue(work: Work, drawId: string, position: number): Promise<void> {
  const draw = await lockDraw(work, drawId)
  const win = await findWin(work, drawId, position)
  if (win?.state !== 'won' || !isOver(win, work.now)) return
  const tx = writing(work)
  await tx
    .updateTable('draws.win')
    .set({ state: 'lapsed', give_at: null })
    .where('draw_id', '=', drawId)
    .where('position', '=', position)
    .execute()
  const prize = (await prizesOf(tx, [drawId])).find(({ rank }) => rank === win.rank)
  if (!prize) throw new Error(`The draw ${drawId} lost its prize ${win.rank}.`)
  const drawnAgain = win.turn < draw.redraws && draw.places < draw.entries
  if (drawnAgain) await drawAgain(work, draw, prize, win)
  else await handBack(work, holderOf(drawId), [{ gift: prize.gift, quantity: 1 }])
  work.record('draws.prize-lapsed', { drawId, showId: draw.show_id, position, rank: win.rank, drawnAgain })
  await settleIfDone(work, draw)
}

/** What comes by itself only lapses when its winner is gone. */
function isOver(win: WinRow, now: Date): boolean {
  return win.person_id === null || (win.needs_address && win.claim_by <= now)
}

async function drawAgain(work: Work, draw: DrawRow, prize: PrizeRow, lapsed: WinRow): Promise<void> {
  const position = draw.places + 1
  const number = orderOf(draw, position).at(-1)
  if (number === undefined) throw new Error(`The draw ${draw.id} has no place ${position}.`)
  const tx = writing(work)
  const { person_id } = await tx
    .selectFrom('draws.entry')
    .select('person_id')
    .where('draw_id', '=', draw.id)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const { needsAddress } = giftPortOf(prize.kind)
  await tx
    .insertInto('draws.win')
    .values({
      draw_id: draw.id,
      position,
      number,
      rank: lapsed.rank,
      quantity: lapsed.quantity,
      unit: lapsed.unit,
      instead: lapsed.position,
      turn: lapsed.turn + 1,
      person_id,
      state: 'won',
      needs_address: needsAddress,
      won_at: work.now,
      claim_by: claimBy(work, draw),
      give_at: needsAddress ? null : work.now,
    })
    .execute()
  await tx.updateTable('draws.draw').set({ places: position }).where('id', '=', draw.id).execute()
  await tellWinners(work, draw, prize, [{ position, rank: lapsed.rank, person_id }])
}
