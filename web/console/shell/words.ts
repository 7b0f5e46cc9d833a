import { defineWords } from '#web/shared/i18n/words.ts'

export const shellWords = defineWords('console.shell', {
  'zh-CN': {
    navigation: '后台导航',
    today: '今天',
    sell: '商品',
    shows: '直播',
    people: '人',
    house: '店铺',
    openMenu: '打开导航',
    closeMenu: '收起导航',
    viewer: '看店铺',
    studio: '去中控台',
    signOut: '退出登录',
    account: '账号',
  },
  en: {
    navigation: 'Console navigation',
    today: 'Today',
    sell: 'Products',
    shows: 'Shows',
    people: 'People',
    house: 'House',
    openMenu: 'Open navigation',
    closeMenu: 'Close navigation',
    viewer: 'See the shop',
    studio: 'To the host desk',
    signOut: 'Sign out',
    account: 'Account',
  },
})
