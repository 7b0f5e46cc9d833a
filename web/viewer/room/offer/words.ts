import { defineWords } from '#web/shared/i18n/words.ts'

export const offerWords = defineWords('viewer.room.offer', {
  'zh-CN': {
    open: '展开：{{label}}',
    more: '还有 {{count}} 个',
    putAway: '收起：{{label}}',
  },
  en: {
    open: 'Open: {{label}}',
    more: { one: '+{{count}} more', other: '+{{count}} more' },
    putAway: 'Put away: {{label}}',
  },
})
