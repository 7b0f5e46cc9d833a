import { sql } from 'kysely'

import { showNaming, tellRoom } from '#domains/live/index'
import { tell } from '#domains/messaging/index'
import { piecesOf, winningOrder } from '#kernel/chance/draw'
import type { Work } from '#platform/work'
import { giftPortOf, handBack } from '../prize/gift.ts'
import { writing } from '../tables.ts'
import { holderOf } from './draw.ts'
import { type DrawRow, lockDraw, type PrizeRow, prizesOf } from './load.ts'
import { settleIfDone } from './settle.ts'
import { shownDrawOf } from './shown.ts'

/** Numbers of the entries in the order in which they win, from the seed and the root alone; the first `wanted`. */
export function orderOf(draw: Pick<DrawRow, 'id' | 'seed' | 'root' | 'entries'>, wanted: number): number[] {
  if (!draw.root) throw new Error(`The draw ${draw.id} is not closed yet.`)
  return winningOrder({ drawId: draw.id, seed: draw.seed, root: draw.root, entries: draw.entries }, wanted)
}

/**
 * Draws the winners of a closed draw and reveals its seed, in one commit: killed before it, nothing is drawn, and whoever
 * looks next does it; done by another one in the meantime, nothing is left to do.
 */
export async function drawLots(work: Work, drawId: string): Promise<void> {
  const draw = await lockDraw(work, drawId)
  if (draw.state !== 'closed') return
  const tx = writing(work)
  const prizes = await prizesOf(tx, [drawId])
  const pieces = piecesOf(prizes)
  const winners = await keepWins(work, draw, prizes, orderOf(draw, pieces.length))
  const drawn = await tx
    .updateTable('draws.draw')
    .set({ state: 'drawn', drawn_at: work.now, places: winners.length })
    .where('id', '=', drawId)
    .returningAll()
    .executeTakeFirstOrThrow()
  const unwon = Map.groupBy(pieces.slice(winners.length), ({ rank }) => rank)
  const left = prizes.map(({ gift, rank }) => ({ gift, quantity: unwon.get(rank)?.length ?? 0 }))
  await handBack(work, holderOf(drawId), left)
  for (const prize of prizes) await tellWinners(work, draw, prize, winners)
  tellRoom(work, draw.show_id, { lane: 'must', type: 'draw-drawn', body: await shownDrawOf(work.tx, drawn) })
  work.record('draws.draw-drawn', { drawId, showId: draw.show_id, entries: draw.entries, winners: winners.length })
  await settleIfDone(work, drawn)
}

export interface WonPiece {
  readonly position: number
  readonly rank: number
  readonly person_id: string | null
}

async function keepWins(
  work: Work,
  draw: DrawRow,
  prizes: readonly PrizeRow[],
  order: readonly number[],
): Promise<WonPiece[]> {
  const pieces = piecesOf(prizes)
  const won = order.map((number, nth) => ({ position: nth + 1, number, ...pieces[nth] }))
  const needing = prizes.filter(({ gift }) => giftPortOf(gift.kind).needsAddress).map(({ rank }) => rank)
  const { rows } = await sql<WonPiece>`
    insert into draws.win (draw_id, position, number, rank, quantity, unit, person_id, state, needs_address, won_at, claim_by, give_at)
    select ${draw.id}, position, won.number, won.rank, prize.quantity, won.unit, entry.person_id, 'won',
      won.rank = any(${needing}::int[]), ${work.now}, ${claimBy(work, draw)},
      case when won.rank = any(${needing}::int[]) then null else ${work.now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(won)}::jsonb) as won (position int, number int, rank int, unit int)
    join draws.prize as prize on prize.draw_id = ${draw.id} and prize.rank = won.rank
    join draws.entry as entry on entry.draw_id = ${draw.id} and entry.number = won.number
    returning position, rank, person_id`.execute(work.tx)
  return rows
}

/** Until when a winner may say where the prize goes. */
export function claimBy(work: Work, draw: Pick<DrawRow, 'claim_hours'>): Date {
  return new Date(work.now.getTime() + draw.claim_hours * 3_600_000)
}

/** Tells the winners of one prize in their inbox, and everybody who follows facts. */
export async function tellWinners(
  work: Work,
  draw: Pick<DrawRow, 'id' | 'show_id'>,
  prize: PrizeRow,
  won: readonly WonPiece[],
): Promise<void> {
  const own = won.filter(({ rank, person_id }) => rank === prize.rank && person_id !== null)
  const people = own.flatMap(({ person_id }) => person_id ?? [])
  const reason = prize.title.zh ?? prize.title.en ?? ''
  const values = { ...(await showNaming(work, draw.show_id)), reason }
  await tell(work, { kind: 'draw-won', personIds: people, about: { kind: 'draw', id: draw.id }, values })
  for (const { person_id, position, rank } of own) {
    const personId = person_id ?? ''
    work.record('draws.prize-won', {
      drawId: draw.id,
      showId: draw.show_id,
      personId,
      position,
      rank,
      kind: prize.kind,
    })
  }
}
