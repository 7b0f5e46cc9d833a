import './facts.ts'
import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { clickRoutes } from './click/routes.ts'
import { analyticsPerson } from './person.ts'
import { reactions } from './reactions.ts'
import { reportRoutes } from './report/routes.ts'
import { runtimeOf } from './runtime.ts'
import { reportBooks } from './upkeep/books.ts'
import { startJobs } from './upkeep/forget.ts'

export { removeReports } from './upkeep/remove.ts'

contributeToPeople(analyticsPerson)

export const analytics = {
  name: 'analytics',
  routes: [...clickRoutes, ...reportRoutes],
  reactions,
  books: reportBooks,
  async start(house: House) {
    await startJobs(house)
    return () => runtimeOf(house).clicks.close()
  },
} as const satisfies Domain
