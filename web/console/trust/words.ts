import { defineWords } from '#web/shared/i18n/words.ts'

export const trustWords = defineWords('console.trust', {
  'zh-CN': { up: '上移{{name}}', down: '下移{{name}}', takeOut: '去掉{{name}}' },
  en: { up: 'Move {{name}} up', down: 'Move {{name}} down', takeOut: 'Take {{name}} out' },
})
