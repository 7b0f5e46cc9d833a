import { defineWords } from '#web/shared/i18n/words.ts'

export const blocksWords = defineWords('viewer.blocks', {
  'zh-CN': {
    title: '黑名单',
    note: '你们互相看不到内容，也不能私信。对方不会收到通知。',
    search: '搜索名字',
    since: '拉黑于',
    unblock: '取消拉黑',
    unblockWhom: '取消拉黑{{name}}',
    unblocked: '已取消拉黑{{name}}',
    nobody: '没有拉黑任何人',
    nobodyNote: '在对方主页的“更多”或私信里可以拉黑。',
    notFound: '没有找到',
    notFoundNote: '换个名字试试。',
    signIn: '登录后查看黑名单',
    gone: '已注销的用户',
  },
  en: {
    title: 'Blocked people',
    note: 'You see nothing of each other and cannot write to each other. They are not told.',
    search: 'Search names',
    since: 'Blocked',
    unblock: 'Unblock',
    unblockWhom: 'Unblock {{name}}',
    unblocked: '{{name}} is no longer blocked.',
    nobody: 'You have blocked nobody',
    nobodyNote: 'You can block somebody under “More” on their page, or in a conversation.',
    notFound: 'Nobody found',
    notFoundNote: 'Try another name.',
    signIn: 'Sign in to see whom you blocked',
    gone: 'Somebody who left',
  },
})
