import { defineWords } from '#web/shared/i18n/words.ts'

/** The frame's words, and one name for each launcher. */
export const launchWords = defineWords('studio.launch', {
  'zh-CN': {
    launch: '发起互动',
    close: '收起',
  },
  en: {
    launch: 'Launch',
    close: 'Close',
  },
})
