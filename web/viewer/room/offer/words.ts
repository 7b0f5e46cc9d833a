import { defineWords } from '#web/shared/i18n/words.ts'

export const offerWords = defineWords('viewer.room.offer', {
  'zh-CN': {
    open: '展开：',
    more: '+{{count}}',
    putAway: '收起：{{label}}',
  },
  en: {
    open: 'Open:',
    more: '+{{count}}',
    putAway: 'Put away: {{label}}',
  },
})
