import type { Reactions } from '#platform/domain'
import { statedAt } from '../stated.ts'
import { changeLaunch, keepLaunch } from './keep.ts'

/** Everything a host can launch in a show, as its own facts tell it. */
export const followLaunches: Reactions = {
  'promotions.flash-sale-opened': async (work, { saleId, productId, showId }) => {
    if (showId)
      await keepLaunch(work, {
        id: saleId,
        show_id: showId,
        kind: 'flash-sale',
        product_id: productId,
        opened_at: statedAt(work),
      })
  },
  'promotions.flash-sale-sold-out': (work, { saleId }) => changeLaunch(work, saleId, { sold_out_at: statedAt(work) }),
  'promotions.flash-sale-closed': (work, { saleId }) => changeLaunch(work, saleId, { closed_at: statedAt(work) }),

  'draws.draw-prepared': (work, { drawId, showId, title }) =>
    keepLaunch(work, { id: drawId, show_id: showId, kind: 'draw', title }),
  'draws.draw-opened': (work, { drawId, showId }) =>
    keepLaunch(work, { id: drawId, show_id: showId, kind: 'draw', opened_at: statedAt(work) }),
  'draws.draw-closed': (work, { drawId, entries }) =>
    changeLaunch(work, drawId, { closed_at: statedAt(work), people: entries }),
  'draws.draw-drawn': (work, { drawId, winners }) => changeLaunch(work, drawId, { winners }),
  'draws.draw-cancelled': (work, { drawId, entries }) =>
    changeLaunch(work, drawId, { closed_at: statedAt(work), people: entries }),

  'draws.red-packet-opened': (work, { packetId, showId, total, currency }) =>
    keepLaunch(work, {
      id: packetId,
      show_id: showId,
      kind: 'red-packet',
      opened_at: statedAt(work),
      amount: total,
      currency,
    }),
  'draws.red-packet-ended': (work, { packetId, taken, takenAmount }) =>
    changeLaunch(work, packetId, { closed_at: statedAt(work), people: taken, amount: takenAmount }),

  'promotions.coupon-dropped': (work, { dropId, showId, batchId }) =>
    keepLaunch(work, { id: dropId, show_id: showId, kind: 'coupon', batch_id: batchId, opened_at: statedAt(work) }),
  'promotions.coupon-drop-closed': (work, { dropId }) => changeLaunch(work, dropId, { closed_at: statedAt(work) }),

  'live.poll-opened': (work, { showId, pollId, kind, question }) =>
    keepLaunch(work, { id: pollId, show_id: showId, kind, title: question, opened_at: statedAt(work) }),
  'live.poll-closed': (work, { pollId, people }) => changeLaunch(work, pollId, { closed_at: statedAt(work), people }),
}
