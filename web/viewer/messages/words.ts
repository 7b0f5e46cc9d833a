import { defineWords } from '#web/shared/i18n/words.ts'

export const messageWords = defineWords('viewer.messages', {
  'zh-CN': {
    title: '消息',
    notices: '通知',
    chats: '私信',
    write: '私信',
    settings: '通知设置',
    signInTitle: '登录后看消息',
    signInNote: '预约和关注的提醒会保存在你的账号里。',
    signIn: '登录',
  },
  en: {
    title: 'Messages',
    notices: 'Notices',
    chats: 'Private messages',
    write: 'Message',
    settings: 'Settings',
    signInTitle: 'Sign in to see messages',
    signInNote: 'Reminders of reserved shows and followed hosts are kept with your account.',
    signIn: 'Sign in',
  },
})
