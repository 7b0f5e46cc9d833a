import { defineWords } from '#web/shared/i18n/words.ts'

export const readingWords = defineWords('viewer.reading', {
  'zh-CN': { reading: '阅读', columns: '专栏', news: '资讯' },
  en: { reading: 'Reading', columns: 'Columns', news: 'News' },
})
