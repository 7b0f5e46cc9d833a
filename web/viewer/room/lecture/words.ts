import { defineWords } from '#web/shared/i18n/words.ts'

export const lectureWords = defineWords('viewer.room.lecture', {
  'zh-CN': {
    guests: '连麦嘉宾',
    slide: '幻灯片',
    foldSlide: '收起幻灯片',
  },
  en: {
    guests: 'Guest hosts',
    slide: 'Slide',
    foldSlide: 'Put the slide aside',
  },
})
