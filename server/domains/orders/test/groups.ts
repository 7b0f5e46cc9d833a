import { sql } from 'kysely'

import type { DirectLine } from '#contracts/orders'
import type { GroupOfferDraft } from '#contracts/sharing'
import { createOffer } from '#domains/sharing/group-offer/create'
import { reactions as sharingReactions } from '#domains/sharing/reactions'
import type { Reactions } from '#platform/domain'
import type { FactName } from '#platform/facts'
import { type Actor, system } from '#platform/work'
import { reactions as ordersReactions } from '../reactions.ts'
import { type Piece, shop } from './shop.ts'

/** A shop in which people buy together, and whose domains hear of each other when they are told to. */
export async function groupShop() {
  const world = await shop()
  const { db, perform } = world
  let heardUpTo = 0

  /** An offer of the goods at 150.00 instead of 200.00 for two, open for an hour, unless said otherwise. */
  function offer({ variantId }: Piece, draft: Partial<GroupOfferDraft> = {}, prices = [15_000]): Promise<string> {
    const items = [{ variantId, prices }]
    const terms = { items, steps: [2], windowMinutes: 60, perPerson: 99, mostPieces: 9, ...draft }
    return perform(system, (work) => createOffer(work, terms))
  }

  const line = (piece: Piece, of: { offerId: string } | { groupId: string }, quantity = 1): DirectLine => ({
    variantId: piece.variantId,
    quantity,
    activity: { kind: 'group-buy', ...of },
  })

  async function groupOf(orderId: string): Promise<string> {
    const { rows } = await sql<{ group_id: string }>`
      select group_id from sharing.group_seat where order_id = ${orderId}`.execute(db)
    return rows[0]?.group_id ?? ''
  }

  /** An open group: its leader has paid. */
  async function opened(leader: Actor, piece: Piece, offerId: string, quantity = 1) {
    const placed = await world.bought(leader, [line(piece, { offerId }, quantity)])
    return { ...placed, groupId: await groupOf(placed.orderId) }
  }

  async function group(groupId: string) {
    const { rows } = await sql<{ state: string; taken: number; paid: number; leader_id: string; ends_at: Date }>`
      select state, taken, paid, leader_id, ends_at from sharing.group where id = ${groupId}`.execute(db)
    return rows[0]
  }

  const seatOf = async (orderId: string) => {
    const { rows } = await sql<{ state: string; refund: string | null }>`
      select state, refund from sharing.group_seat where order_id = ${orderId}`.execute(db)
    return rows[0]
  }

  /** Everybody hears of what has happened, each fact once, in order. */
  async function hear(): Promise<void> {
    const { rows } = await sql<{ id: number; name: FactName; data: never }>`
      select id, name, data from platform.fact where id > ${heardUpTo} order by id`.execute(db)
    for (const { id, name, data } of rows) {
      heardUpTo = id
      for (const reactions of [sharingReactions, ordersReactions] as Reactions[])
        if (reactions[name]) await perform(system, (work) => reactions[name]?.(work, data) ?? Promise.resolve())
    }
    if (rows.length > 0) await hear()
  }

  return { ...world, offer, line, groupOf, opened, group, seatOf, hear }
}
