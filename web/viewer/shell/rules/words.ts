import { defineWords } from '#web/shared/i18n/words.ts'

export const rulesWords = defineWords('viewer.shell.rules', {
  'zh-CN': {
    title: '公约改了',
    note: '成员投票通过，生效时间：',
    new: '新增',
    gone: '去掉',
    agree: '已读并同意',
    all: '看全部公约',
  },
  en: {
    title: 'The house rules have changed',
    note: 'Members voted for this. In force since',
    new: 'New',
    gone: 'Gone',
    agree: 'Read and agreed',
    all: 'All rules',
  },
})
