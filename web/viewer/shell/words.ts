import { defineWords } from '#web/shared/i18n/words.ts'

export const shellWords = defineWords('viewer.shell', {
  'zh-CN': {
    navigation: '主导航',
    home: '首页',
    live: '直播',
    community: '社区',
    messages: '消息',
    unread: '{{count}} 条未读',
    me: '我的',
    signIn: '登录',
    search: '搜索',
  },
  en: {
    navigation: 'Main navigation',
    home: 'Home',
    live: 'Live',
    community: 'Community',
    messages: 'Messages',
    unread: '{{count}} unread',
    me: 'Me',
    signIn: 'Sign in',
    search: 'Search',
  },
})
