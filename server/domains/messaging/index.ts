import './facts.ts'
import type { Domain } from '#platform/domain'

export const messaging = {
  name: 'messaging',
  routes: [],
} as const satisfies Domain
