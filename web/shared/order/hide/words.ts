import { defineWords } from '#web/shared/i18n/words.ts'

export const hideWords = defineWords('shared.order.hide', {
  'zh-CN': {
    hide: '先藏起来',
    title: '先藏起来，等管理员看',
    note: '内容马上对其他人不可见，并进入审核。判断准确很重要：管理员不同意一次，你每天能用的次数就少一次，对五次补回一次。作者不会知道是谁。',
    reason: '为什么要藏起来？',
    done: '已藏起来，管理员会尽快看',
    left: '还能用 {{left}} 次，上限 {{most}} 次',
    none: '这段时间的次数用完了',
    notYours: '你现在还不能把内容先藏起来',
  },
  en: {
    hide: 'Hide for review',
    title: 'Hide it until a moderator has looked',
    note: 'Others stop seeing it at once and it goes to review. Judge with care: each hide a moderator does not agree with takes one from your number a day, until five were right. The author is not told who it was.',
    reason: 'Why hide it?',
    done: 'Hidden. A moderator will look at it soon.',
    left: '{{left}} of {{most}} left',
    none: 'You have done this as often as you may for now',
    notYours: 'Hiding is not given to you at the moment',
  },
})
