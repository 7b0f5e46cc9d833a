import type { RoomState, ShowEntry } from '#contracts/live'
import type { Coupon, OwnCouponDrop } from '#contracts/promotions'

type Drops = readonly OwnCouponDrop[]

/** The drops of a room after an entry of its log. */
export function dropsAfter(drops: Drops, entry: ShowEntry): Drops {
  if (entry.type === 'coupon-dropped') {
    const known = drops.find(({ id }) => id === entry.body.id)
    return known ? drops : [...drops, entry.body]
  }
  if (entry.type !== 'coupon-drop-closed') return drops
  const { dropId, claimed } = entry.body
  return drops.map((drop) =>
    drop.id === dropId ? { ...drop, claimed, closedAt: drop.closedAt ?? new Date(entry.at).toISOString() } : drop,
  )
}

/** With the newest count that the room tells; counts only grow. */
export function dropsCounted(drops: Drops, { couponDrop }: RoomState): Drops {
  if (!couponDrop) return drops
  return drops.map((drop) =>
    drop.id === couponDrop.dropId ? { ...drop, claimed: Math.max(drop.claimed, couponDrop.claimed) } : drop,
  )
}

/** After the house gave a coupon. */
export function dropsClaimed(drops: Drops, dropId: string, coupon: Coupon): Drops {
  return drops.map((drop) => (drop.id === dropId ? { ...drop, mine: coupon } : drop))
}
