import { defineWords } from '#web/shared/i18n/words.ts'

export const shellWords = defineWords('studio.shell', {
  'zh-CN': { studio: '中控台', viewer: '看店铺', console: '管理后台', elsewhere: '其他应用' },
  en: { studio: 'Host desk', viewer: 'See the shop', console: 'Console', elsewhere: 'Other apps' },
})
