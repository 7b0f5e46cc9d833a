import * as wire from '#contracts/promotions'
import { on } from '#platform/http'
import { placeOf } from '#platform/http/limit/address'
import { listClaimableCoupons } from '../coupon-batch/queries.ts'
import { reading } from '../tables.ts'
import { claimByCode } from './by-code.ts'
import { listOwnCoupons } from './queries.ts'
import { runtimeOf } from './runtime.ts'

export const couponRoutes = [
  on(wire.listClaimableCoupons, ({ query, reader, actor, now }) =>
    listClaimableCoupons(reading(reader), { ...query, personId: actor.id, isListed: true }, now),
  ),
  on(wire.claimCoupon, ({ params, actor, house }) => runtimeOf(house).claim(params.batchId, { actor })),
  on(wire.claimCouponByCode, ({ body, actor, house, request }) =>
    claimByCode(house, actor, body.code, placeOf(request.ip)),
  ),
  on(wire.listOwnCoupons, ({ query, reader, actor, now }) => listOwnCoupons(reading(reader), actor.id, query, now)),
]
