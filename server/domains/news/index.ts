import './facts.ts'
import './item/register.ts'
import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { itemRoutes } from './item/routes.ts'
import { sweep, sweepJob } from './item/sweep.ts'
import { newsPerson } from './person.ts'
import { runtimeOf } from './runtime.ts'
import { startLooking } from './source/look.ts'
import { sourceRoutes } from './source/routes.ts'

export { type FindableNews, findFindableNews, findNewsCards, listNewsIds } from './item/findable.ts'
export { settleItem as settleNews } from './item/settle.ts'
export { enterItem as enterNews } from './item/write.ts'
export { removeDemoNews } from './remove-demo.ts'
export { addSource as addNewsSource } from './source/keep.ts'

contributeToPeople(newsPerson)

export const news = {
  name: 'news',
  routes: [...sourceRoutes, ...itemRoutes],
  async start(house: House) {
    await house.jobs.on(sweepJob, () => sweep(house))
    await house.jobs.cron(sweepJob, '53 4 * * *', 'UTC', {})
    const stopLooking = startLooking(house)
    return async () => {
      await stopLooking()
      await runtimeOf(house).openings.close()
    }
  },
} as const satisfies Domain
