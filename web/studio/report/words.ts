import { defineWords } from '#web/shared/i18n/words.ts'

export const reportScreenWords = defineWords('studio.report', {
  'zh-CN': { toShows: '全部场次', toDesk: '中控台', planNext: '去安排下一场' },
  en: { toShows: 'All shows', toDesk: 'Host desk', planNext: 'Plan the next show' },
})
