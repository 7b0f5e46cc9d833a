import type { Money } from '#contracts/route'
import type { ShareKind } from '#contracts/sharing'

/** What is handed on, as the sheet and its card show it. */
export interface Shareable {
  readonly kind: ShareKind
  readonly subjectId?: string
  readonly title: string
  readonly pictureUrl?: string | undefined
  /** A line under the title: the host, how many are still needed, what there is to win. */
  readonly note?: string | undefined
  readonly price?: Money | undefined
  readonly was?: Money | undefined
}
