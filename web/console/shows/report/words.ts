import { defineWords } from '#web/shared/i18n/words.ts'

export const reportScreenWords = defineWords('console.shows.report', {
  'zh-CN': { toShows: '全部场次', planNext: '去安排下一场' },
  en: { toShows: 'All shows', planNext: 'Plan the next show' },
})
