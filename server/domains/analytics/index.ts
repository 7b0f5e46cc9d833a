import type { Domain } from '#platform/domain'

export const analytics = {
  name: 'analytics',
} as const satisfies Domain
