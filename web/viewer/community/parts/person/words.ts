import { defineWords } from '#web/shared/i18n/words.ts'

export const personWords = defineWords('viewer.community.person-parts', {
  'zh-CN': {
    follow: '关注',
    followBack: '回关',
    following: '已关注',
    mutual: '互相关注',
    followed: '已关注{{name}}',
    unfollowed: '已取消关注{{name}}',
  },
  en: {
    follow: 'Follow',
    followBack: 'Follow back',
    following: 'Following',
    mutual: 'You follow each other',
    followed: 'You follow {{name}}.',
    unfollowed: 'You no longer follow {{name}}.',
  },
})
