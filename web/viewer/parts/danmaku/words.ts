import { defineWords } from '#web/shared/i18n/words.ts'

export const danmakuWords = defineWords('viewer.parts.danmaku', {
  'zh-CN': {
    danmaku: '弹幕',
    note: '评论从画面上方飘过。关掉也能在评论区看到。',
    speed: '速度',
    slow: '慢',
    normal: '适中',
    fast: '快',
    opacity: '不透明度',
  },
  en: {
    danmaku: 'Danmaku',
    note: 'Comments fly over the top of the picture. The chat has them all either way.',
    speed: 'Speed',
    slow: 'Slow',
    normal: 'Normal',
    fast: 'Fast',
    opacity: 'Opacity',
  },
})
