import { defineWords } from '#web/shared/i18n/words.ts'

export const storyScreenWords = defineWords('viewer.story', {
  'zh-CN': {
    stories: '品牌故事',
    emptyTitle: '还没有故事',
    emptyNote: '先去逛逛店里的东西吧。',
    products: '故事里的好物',
    goneTitle: '没有找到这个故事',
    goneNote: '可能已经撤下，看看别的故事吧。',
    toStories: '全部故事',
    toHome: '去首页逛逛',
  },
  en: {
    stories: 'Brand stories',
    emptyTitle: 'No stories yet',
    emptyNote: 'Have a look around the shop meanwhile.',
    products: 'From this story',
    goneTitle: 'No such story was found',
    goneNote: 'It may have been taken down. There are others.',
    toStories: 'All stories',
    toHome: 'Browse the shop',
  },
})
