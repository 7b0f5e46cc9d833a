import './facts.ts'
import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import { startTelling } from './cooperation/due.ts'
import { cooperationRoutes } from './cooperation/routes.ts'
import { kolRoutes } from './kol/routes.ts'
import { partnersPerson } from './person.ts'

contributeToPeople(partnersPerson)

export const partners = {
  name: 'partners',
  routes: [...kolRoutes, ...cooperationRoutes],
  start: startTelling,
} as const satisfies Domain
