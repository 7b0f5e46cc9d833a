import type { Domain } from '#platform/domain'

export const payments = {
  name: 'payments',
} as const satisfies Domain
