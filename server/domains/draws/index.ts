import './facts.ts'
import './condition/bought.ts'
import './condition/own.ts'
import './condition/shared.ts'
import './prize/coupon.ts'
import './prize/product.ts'
import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { drawRoutes } from './draw/routes.ts'
import { startLooking } from './due.ts'
import { drawsPerson } from './person.ts'
import { reactions } from './reactions.ts'
import { redPacketRoutes } from './red-packet/routes.ts'
import { runtimeOf } from './runtime.ts'
import { winRoutes } from './win/routes.ts'

export { registerCondition } from './condition/condition.ts'
export { removeDraws } from './draw/remove.ts'
export { registerGift } from './prize/gift.ts'

contributeToPeople(drawsPerson)

export const draws = {
  name: 'draws',
  routes: [...drawRoutes, ...winRoutes, ...redPacketRoutes],
  reactions,
  async start(house: House) {
    const stopLooking = startLooking(house)
    return async () => {
      await stopLooking()
      await runtimeOf(house).close()
    }
  },
} as const satisfies Domain
