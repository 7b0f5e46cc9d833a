import type { SearchKind } from '#contracts/search'

/** The tabs, in their order. */
export const tabs = [
  'all',
  'post',
  'product',
  'show',
  'person',
  'topic',
  'article',
  'news',
] as const satisfies readonly (SearchKind | 'all')[]
export type Tab = (typeof tabs)[number]

export const tabOf = (wanted: string | undefined): Tab => tabs.find((tab) => tab === wanted) ?? 'all'
