import { defineWords } from '#web/shared/i18n/words.ts'

export const postWords = defineWords('viewer.community.post', {
  'zh-CN': {
    video: '视频',
    untitled: '一篇笔记',
    removed: '删除后不能找回',
  },
  en: {
    video: 'Video',
    untitled: 'A note',
    removed: 'Removed for good',
  },
})
