import type { RefusalWords } from '../refusals.ts'

/** Of show reports. */
export const analyticsRefusals: RefusalWords = {
  'analytics.not-of-this-show': '这件商品不在这场直播里。',
  'analytics.no-report-yet': '这场还没开播，没有可以复盘的内容。',
}
