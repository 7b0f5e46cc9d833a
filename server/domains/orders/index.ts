import type { Domain } from '#platform/domain'

export const orders = {
  name: 'orders',
} as const satisfies Domain
