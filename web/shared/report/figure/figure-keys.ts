import type { ReportFigures } from '#contracts/analytics'

/** The figures of a show in the order in which they are asked for. */
export const figureKeys: readonly (keyof ReportFigures)[] = [
  'sales',
  'paid',
  'buyers',
  'placed',
  'pieces',
  'people',
  'peak',
  'averagePeople',
  'watchedMs',
  'minutes',
  'chat',
  'likes',
  'follows',
  'clicks',
  'clickPeople',
  'carts',
  'refunds',
  'refunded',
]
