import type { Domain } from '#platform/domain'

export const draws = {
  name: 'draws',
} as const satisfies Domain
