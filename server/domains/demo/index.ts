import './facts.ts'
import type { Domain, Doors } from '#platform/domain'
import type { House } from '#platform/house'
import { demoRoutes } from './routes.ts'
import { runDemo } from './run.ts'

export const demo = {
  name: 'demo',
  routes: demoRoutes,
  async opened(house: House, doors: Doors) {
    if (house.config.NIGHTMARKET_DEMO === 'off') return async () => {}
    return runDemo(house, doors)
  },
} as const satisfies Domain
