import './facts.ts'
import './link/own-targets.ts'
import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { startJobs } from './jobs.ts'
import { linkBooks } from './link/books.ts'
import { linkRoutes } from './link/routes.ts'
import { sharingPerson } from './person.ts'
import { reactions } from './reactions.ts'

export { type Attribution, attributeOrder } from './link/attribute.ts'
export { findSharers } from './link/sharers.ts'

contributeToPeople(sharingPerson)

export const sharing = {
  name: 'sharing',
  routes: [...linkRoutes],
  reactions,
  books: [...linkBooks],
  async start(house: House) {
    await startJobs(house)
    return undefined
  },
} as const satisfies Domain
