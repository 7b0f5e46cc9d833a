import type { ReportFigures, ShowReport } from '#contracts/analytics'
import { figureKeys } from './figure/figure-keys.ts'

const at = (time: string) => `2026-06-18T${time}.000Z`
const none = Object.fromEntries(figureKeys.map((key) => [key, 0])) as ReportFigures
const quiet = { joins: 0, likes: 0, follows: 0, carts: 0, refunds: 0 }

/** A small report for tests: three minutes, two products, a draw and a coupon drop. */
export const testReport: ShowReport = {
  show: {
    id: 'show',
    title: { zh: '灯下好物' },
    host: { id: 'host', name: '阿岚' },
    state: 'replay',
    rehearsal: false,
    startedAt: at('12:00:00'),
    endedAt: at('12:03:00'),
  },
  isSimulated: false,
  simulatedChat: 0,
  currency: 'CNY',
  figures: { ...none, sales: 12_950, watchedMs: 90_000, averagePeople: 8.3333 },
  usual: { shows: 2, figures: { ...none, sales: 10_000.5 } },
  after: { carts: 0, placed: 0, paid: 0, sales: 0, refunds: 0, refunded: 0 },
  replayClicks: 0,
  namelessClicks: 0,
  otherSales: [],
  minutes: [
    { ...quiet, minute: at('12:00:00'), people: 5, peak: 6, chat: 1, clicks: 0, placed: 0, paid: 0, sales: 0 },
    { ...quiet, minute: at('12:01:00'), people: 10, peak: 12, chat: 4, clicks: 2, placed: 1, paid: 1, sales: 12_950 },
    { ...quiet, minute: at('12:02:00'), people: 8, peak: 10, chat: 0, clicks: 0, placed: 0, paid: 0, sales: 0 },
  ],
  explained: [
    { clipId: 'clip-1', productId: 'tea', from: at('12:00:30'), until: at('12:01:30') },
    { clipId: 'clip-2', productId: 'cup', from: at('12:01:30'), until: at('12:02:10') },
  ],
  launches: [
    {
      id: 'draw',
      kind: 'draw',
      title: { zh: '=HYPERLINK("http://example.org")' },
      openedAt: at('12:00:10'),
      closedAt: at('12:02:00'),
      people: 7,
      follows: 1,
      draw: { winners: 2 },
    },
    {
      id: 'drop',
      kind: 'coupon',
      title: { zh: '十元券' },
      openedAt: at('12:01:00'),
      people: 3,
      follows: 0,
      coupon: { claimed: 3, used: 1, sales: 12_950, discount: 1_000 },
    },
  ],
  products: [],
  moves: [
    {
      kind: 'explained',
      id: 'clip-1',
      productId: 'tea',
      title: { zh: '茶' },
      from: at('12:00:30'),
      until: at('12:01:30'),
      beforeMs: 30_000,
      duringMs: 150_000,
      during: 5_180,
      alongside: 2,
    },
  ],
  moments: [],
  mayNote: true,
}

export const testNames = {
  product: (id: string) => ({ tea: '茶', cup: '-杯' })[id] ?? '',
  launch: (id: string) => testReport.launches.find((one) => one.id === id)?.title.zh ?? '',
}
