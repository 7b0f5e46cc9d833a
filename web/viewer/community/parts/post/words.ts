import { defineWords } from '#web/shared/i18n/words.ts'

export const postWords = defineWords('viewer.community.post', {
  'zh-CN': {
    video: '视频',
    untitled: '一篇笔记',
  },
  en: {
    video: 'Video',
    untitled: 'A note',
  },
})
