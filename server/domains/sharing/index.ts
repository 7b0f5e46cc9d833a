import type { Domain } from '#platform/domain'

export const sharing = {
  name: 'sharing',
} as const satisfies Domain
