import type { Reactions } from '#platform/domain'
import { stopSalesOf } from './flash-sale/turn.ts'

export const reactions: Reactions = {
  'live.show-ended': (work, { showId }) => stopSalesOf(work, showId),
  'live.show-cancelled': (work, { showId }) => stopSalesOf(work, showId),
}
