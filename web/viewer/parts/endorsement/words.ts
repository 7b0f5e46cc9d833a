import { defineWords } from '#web/shared/i18n/words.ts'

export const endorsementWords = defineWords('viewer.parts.endorsement', {
  'zh-CN': { mark: '代言推荐', until: '代言期至 {{until}}' },
  en: { mark: 'Endorsement', until: 'Until {{until}}' },
})
