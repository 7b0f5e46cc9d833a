import { defineWords } from '#web/shared/i18n/words.ts'

export const illustrationWords = defineWords('console.trust.illustration', {
  'zh-CN': { choose: '选图片', other: '换图片', remove: '去掉图片', picture: '图片' },
  en: { choose: 'Choose a picture', other: 'Other picture', remove: 'No picture', picture: 'Picture' },
})
