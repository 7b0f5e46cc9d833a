import './facts.ts'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { startJobs } from './jobs.ts'
import { reactions } from './reactions.ts'
import { searchRoutes } from './routes.ts'

export const search = {
  name: 'search',
  routes: searchRoutes,
  reactions,
  async start(house: House) {
    await startJobs(house)
    return undefined
  },
} as const satisfies Domain
