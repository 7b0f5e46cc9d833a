import * as wire from '#contracts/promotions'
import { getVisibleShow, readingLive } from '#domains/live/index'
import { on } from '#platform/http'
import { runtimeOf } from '../coupon/runtime.ts'
import { listClaimableCoupons } from '../coupon-batch/queries.ts'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'
import { closeCouponDrop } from './close.ts'
import { dropCoupon } from './open.ts'
import { listCouponDrops } from './queries.ts'

const mostBatches = 100

export const couponDropRoutes = [
  on(wire.listDroppableCoupons, async ({ params, reader, actor, now }) => {
    const { standing } = await getVisibleShow(readingLive(reader), params.showId, actor)
    if (!standing.rights.includes('run')) throw refuse.notYours()
    const asked = { personId: actor.id, isListed: false, limit: mostBatches }
    const { items } = await listClaimableCoupons(reading(reader), asked, now)
    return { items }
  }),
  on(wire.dropCoupon, ({ params, body, perform }) => perform((work) => dropCoupon(work, params.showId, body))),
  on(wire.closeCouponDrop, ({ params, perform }) =>
    perform((work) => closeCouponDrop(work, params.showId, params.dropId)),
  ),
  on(wire.listCouponDrops, async ({ params, query, reader, actor, now }) => {
    const { show } = await getVisibleShow(readingLive(reader), params.showId, actor)
    return { items: await listCouponDrops(reading(reader), show.id, actor.id, query, now) }
  }),
  on(wire.claimDroppedCoupon, ({ params, actor, house }) =>
    runtimeOf(house).claimDropped(params.showId, params.dropId, { actor }),
  ),
]
