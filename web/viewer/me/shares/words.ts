import { defineWords } from '#web/shared/i18n/words.ts'

export const sharesWords = defineWords('viewer.me.shares', {
  'zh-CN': {
    title: '我的分享',
    note: '每位访客一天算一次，你自己打开不算；订单付款后才计入，看不到他们是谁。',
    none: '还没有分享过',
    noneNote: '看到喜欢的商品或直播，点“分享”发给朋友，效果会记在这里。',
    toShop: '去逛逛',
    visits: '访问',
    orders: '订单',
    'kind.product': '商品',
    'kind.show': '直播间',
    'kind.group': '拼团',
    'kind.help': '助力砍价',
    'kind.invitation': '邀请好友',
    'kind.home': '店铺',
  },
  en: {
    title: 'My shares',
    note: 'A visitor counts once a day, you never; orders count once they are paid. Nobody is named.',
    none: 'Nothing shared yet',
    noneNote: 'Share a product or a show you like with friends, and see here what came of it.',
    toShop: 'Have a look around',
    visits: 'visits',
    orders: 'orders',
    'kind.product': 'Product',
    'kind.show': 'Live room',
    'kind.group': 'Group buy',
    'kind.help': 'Price help',
    'kind.invitation': 'Invitation',
    'kind.home': 'The shop',
  },
})
