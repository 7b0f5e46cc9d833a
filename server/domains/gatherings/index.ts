import './facts.ts'
import { contributeToPeople } from '#domains/identity/index'
import { registerReportable } from '#domains/moderation/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { gatheringBooks } from './books.ts'
import { gatheringReportable } from './gathering/reportable.ts'
import { gatheringRoutes } from './gathering/routes.ts'
import { startJobs } from './jobs.ts'
import { gatheringsPerson } from './person.ts'
import { signUpRoutes } from './sign-up/routes.ts'

export { type DemoGathering, playDemoGathering, removeDemoGatherings } from './demo.ts'

contributeToPeople(gatheringsPerson)
registerReportable(gatheringReportable)

export const gatherings = {
  name: 'gatherings',
  routes: [...gatheringRoutes, ...signUpRoutes],
  books: gatheringBooks,
  async start(house: House) {
    await startJobs(house)
    return undefined
  },
} as const satisfies Domain
