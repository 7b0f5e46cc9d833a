import { defineWords } from '#web/shared/i18n/words.ts'

export const communityWords = defineWords('viewer.community', {
  'zh-CN': {
    community: '社区',
    comments: '评论',
    goneTitle: '这篇内容看不到了',
    goneNote: '作者删除了它，或者没有对你公开。',
    toCommunity: '回社区看看',
    edited: '编辑过',
    waiting: '正在审核，通过后其他人就能看到。内容不会丢。',
    hidden: '这篇内容已被隐藏，只有你自己看得到。',
    untitled: '一篇笔记',
    products: '提到的商品',
    pictures: '图片',
  },
  en: {
    community: 'Community',
    comments: 'Comments',
    goneTitle: 'This cannot be seen any more',
    goneNote: 'Its author removed it, or it is not open to you.',
    toCommunity: 'Back to the community',
    edited: 'edited',
    waiting: 'Somebody is looking at it; then others see it. Nothing is lost.',
    hidden: 'This was hidden; only you see it.',
    untitled: 'A note',
    products: 'Products in it',
    pictures: 'Pictures',
  },
})
