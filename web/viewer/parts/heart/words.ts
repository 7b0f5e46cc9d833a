import { defineWords } from '#web/shared/i18n/words.ts'

export const heartWords = defineWords('viewer.parts.heart', {
  'zh-CN': { like: '点赞，已有 {{likes}} 个赞' },
  en: { like: 'Like, {{likes}} {{likes|like|likes}} so far' },
})
