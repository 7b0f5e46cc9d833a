import type { Domain } from '#platform/domain'

export const promotions = {
  name: 'promotions',
} as const satisfies Domain
