import { defineWords } from '#web/shared/i18n/words.ts'

export const questionCareWords = defineWords('viewer.questions.care', {
  'zh-CN': {
    care: '一起维护问答',
    propose: '提议合并',
    proposeTitle: '合并到问同一件事的问题',
    proposeNote: '由另一位成员或管理员决定。合并后，回答和关注者会一起移过去，原来的链接会带到那里，可以撤销。',
    search: '搜这里的问题',
    into: '合并到哪个问题',
    nothing: '没有找到说同一件事的问题，换个词搜搜。',
    why: '理由',
    whyHint: '一句话说说为什么是同一个问题',
    sent: '已提交，等另一位成员或管理员决定',
    left: '还能提议 {{left}} 次，上限 {{most}} 次',
    none: '今天的次数用完了',
    unmerge: '撤销合并',
    unmerged: '已分开，回答和关注者回到了原来的问题',
  },
  en: {
    care: 'Looking after questions',
    propose: 'Propose to merge',
    proposeTitle: 'Merge with a question that asks the same',
    proposeNote:
      'Another member or a moderator decides. Answers and followers go along, the old link leads there, and it can be undone.',
    search: 'Search the questions here',
    into: 'Into which question',
    nothing: 'No question here says the same. Try other words.',
    why: 'Your reason',
    whyHint: 'Why they are one question, in a sentence',
    sent: 'Sent. Another member or a moderator decides.',
    left: '{{left}} of {{most}} left today',
    none: 'You have done this as often as you may today',
    unmerge: 'Undo the merge',
    unmerged: 'Apart again: answers and followers went back.',
  },
})
