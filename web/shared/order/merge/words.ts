import { defineWords } from '#web/shared/i18n/words.ts'

export const mergeWords = defineWords('shared.order.merge', {
  'zh-CN': {
    title: '提议合并问题',
    from: '这个问题',
    into: '合并到',
    answers: '{{count}} 个回答',
    why: '{{name}}的理由：{{note}}',
    somebody: '一位成员',
    agree: '合并',
    decline: '不合并',
    merged: '已合并，回答和关注者移过去了',
    declined: '已保留为两个问题',
    waits: '等另一位成员或管理员决定',
  },
  en: {
    title: 'Proposed to merge',
    from: 'This question',
    into: 'goes into',
    answers: { one: '{{count}} answer', other: '{{count}} answers' },
    why: '{{name}}: {{note}}',
    somebody: 'A member',
    agree: 'Merge',
    decline: 'Keep both',
    merged: 'Merged. Answers and followers went along.',
    declined: 'They stay two questions.',
    waits: 'Another member or a moderator decides',
  },
})
