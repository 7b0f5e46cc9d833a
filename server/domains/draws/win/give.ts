import { Refusal } from '#kernel/refusal'
import type { House } from '#platform/house'
import { system, type Work } from '#platform/work'
import { holderOf } from '../draw/draw.ts'
import { lockDraw, prizesOf, type WinRow } from '../draw/load.ts'
import { settleIfDone } from '../draw/settle.ts'
import { giftPortOf } from '../prize/gift.ts'
import { reading, writing } from '../tables.ts'

const atOnce = 200
/** After a failure the next try waits twice as long, an hour at most. */
const firstWaitMs = 5_000
const longestWaitMs = 3_600_000

/** What a gift is given for; the same piece is never given twice. */
export const causeOf = (win: Pick<WinRow, 'draw_id' | 'position'>): string => `draw/${win.draw_id}/${win.position}`

/** Gives the prizes that come by themselves; what fails is tried again later and says why. */
export async function giveDue(house: Pick<House, 'db' | 'perform' | 'clock' | 'log'>): Promise<void> {
  for (;;) {
    const due = await reading(house.db)
      .selectFrom('draws.win')
      .select(['draw_id', 'position'])
      .where('give_at', '<=', house.clock.now())
      .where('person_id', 'is not', null)
      .orderBy('give_at')
      .limit(atOnce)
      .execute()
    for (const { draw_id, position } of due) {
      try {
        await house.perform(system, (work) => giveOne(work, draw_id, position))
      } catch (error) {
        house.log.warn({ err: error, drawId: draw_id, position }, 'a prize could not be given yet')
        const trouble = error instanceof Refusal ? error.code : 'unexpected'
        await house.perform(system, (work) => putOff(work, draw_id, position, trouble))
      }
    }
    if (due.length < atOnce) return
  }
}

/** Gives one prize, in the commit that says it was received; what another node has given is left alone. */
export async function giveOne(work: Work, drawId: string, position: number): Promise<void> {
  const draw = await lockDraw(work, drawId)
  const win = await findWin(work, drawId, position)
  if (win?.state !== 'won' || win.give_at === null || win.give_at > work.now || win.person_id === null) return
  const prize = (await prizesOf(writing(work), [drawId])).find(({ rank }) => rank === win.rank)
  if (!prize) throw new Error(`The draw ${drawId} lost its prize ${win.rank}.`)
  const giving = { personId: win.person_id, cause: causeOf(win), holder: holderOf(drawId) }
  await giftPortOf(prize.kind).give(work, prize.gift, giving)
  await received(work, win, draw.show_id, prize.kind)
  await settleIfDone(work, draw)
}

export async function received(
  work: Work,
  { draw_id: drawId, position, person_id }: WinRow,
  showId: string,
  kind: Parameters<typeof giftPortOf>[0],
): Promise<void> {
  await writing(work)
    .updateTable('draws.win')
    .set({ state: 'received', received_at: work.now, give_at: null, trouble: null })
    .where('draw_id', '=', drawId)
    .where('position', '=', position)
    .execute()
  work.record('draws.prize-received', { drawId, showId, personId: person_id ?? '', position, kind })
}

export async function findWin(work: Work, drawId: string, position: number): Promise<WinRow | undefined> {
  return writing(work)
    .selectFrom('draws.win')
    .selectAll()
    .where('draw_id', '=', drawId)
    .where('position', '=', position)
    .executeTakeFirst()
}

async function putOff(work: Work, drawId: string, position: number, trouble: string): Promise<void> {
  const win = await findWin(work, drawId, position)
  if (!win || win.give_at === null) return
  const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(win.tries, 12))
  await writing(work)
    .updateTable('draws.win')
    .set({ tries: win.tries + 1, trouble, give_at: new Date(work.now.getTime() + waitMs) })
    .where('draw_id', '=', drawId)
    .where('position', '=', position)
    .where('state', '=', 'won')
    .execute()
}
