import { defineWords } from '#web/shared/i18n/words.ts'

export const hostWords = defineWords('viewer.parts.host', {
  'zh-CN': {
    follow: '关注',
    following: '已关注',
    followed: '已关注{{name}}，加入粉丝团',
    unfollowed: '已取消关注{{name}}',
  },
  en: {
    follow: 'Follow',
    following: 'Following',
    followed: 'You follow {{name}} and are in the fan club.',
    unfollowed: 'You no longer follow {{name}}.',
  },
})
