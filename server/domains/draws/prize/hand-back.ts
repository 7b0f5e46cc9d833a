import type { Work } from '#platform/work'
import { holderOf } from '../draw/draw.ts'
import type { PrizeRow } from '../draw/load.ts'
import { giftPortOf } from './gift.ts'

/** Gives pieces that nobody won or claimed back to where they were set aside from. */
export async function handBack(work: Work, prize: Pick<PrizeRow, 'draw_id' | 'gift'>, quantity: number): Promise<void> {
  if (quantity > 0) await giftPortOf(prize.gift.kind).release?.(work, holderOf(prize.draw_id), prize.gift, quantity)
}
