import { defineWords } from '#web/shared/i18n/words.ts'

export const startWords = defineWords('console.start', {
  'zh-CN': {
    morning: '早上好，{{name}}',
    afternoon: '下午好，{{name}}',
    evening: '晚上好，{{name}}',
    note: '今天想做点什么？',
  },
  en: {
    morning: 'Good morning, {{name}}',
    afternoon: 'Good afternoon, {{name}}',
    evening: 'Good evening, {{name}}',
    note: 'What would you like to do today?',
  },
})
