import { defineWords } from '#web/shared/i18n/words.ts'

export const shellWords = defineWords('console.shell', {
  'zh-CN': {
    navigation: '后台导航',
    'task.today': '今天',
    'task.sell': '商品',
    'task.shows': '直播',
    'task.people': '成员',
    'task.order': '秩序',
    'task.house': '店铺',
    'task.operate': '运行',
    openMenu: '打开导航',
    closeMenu: '收起导航',
    viewer: '看店铺',
    studio: '去中控台',
    signOut: '退出登录',
  },
  en: {
    navigation: 'Console navigation',
    'task.today': 'Today',
    'task.sell': 'Products',
    'task.shows': 'Shows',
    'task.people': 'People',
    'task.order': 'Order',
    'task.house': 'House',
    'task.operate': 'Operations',
    openMenu: 'Open navigation',
    closeMenu: 'Close navigation',
    viewer: 'See the shop',
    studio: 'To the host desk',
    signOut: 'Sign out',
  },
})
