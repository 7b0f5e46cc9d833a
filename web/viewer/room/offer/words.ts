import { defineWords } from '#web/shared/i18n/words.ts'

export const offerWords = defineWords('viewer.room.offer', {
  'zh-CN': {
    more: '还有 {{count}} 个活动',
    putAway: '收起：{{label}}',
  },
  en: {
    more: { one: '{{count}} more on offer', other: '{{count}} more on offer' },
    putAway: 'Put away: {{label}}',
  },
})
