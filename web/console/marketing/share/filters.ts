import type { ShareChannel, ShareKind } from '#contracts/sharing'
import type { TableView } from '#web/shared/ui/table/use-table-view.ts'

export const kinds = [
  'product',
  'show',
  'group',
  'help',
  'post',
  'article',
  'news',
  'invitation',
  'home',
] as const satisfies readonly ShareKind[]
export const channels = ['link', 'system', 'card', 'weibo', 'qq', 'tag'] as const satisfies readonly ShareChannel[]

/** What the routes are asked for by what the address says. */
export function queryOf({ q, filters }: TableView) {
  const kind = kinds.find((one) => one === filters.kind)
  const channel = channels.find((one) => one === filters.channel)
  return { ...(q && { q }), ...(kind && { kind }), ...(channel && { channel }) }
}
