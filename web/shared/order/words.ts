import { defineWords } from '#web/shared/i18n/words.ts'

export const reportWords = defineWords('shared.order', {
  'zh-CN': {
    report: '举报',
    title: '举报这条内容',
    note: '选一个原因。被举报的人不会知道是谁举报的。',
    attack: '人身攻击、歧视',
    ads: '广告、骚扰',
    porn: '色情低俗',
    violence: '暴力、危险行为',
    fraud: '诈骗、虚假信息',
    other: '其他',
    more: '补充说明（可不填）',
    send: '提交举报',
    done: '已收到，会有人来看。结果在“我的处理记录”里。',
  },
  en: {
    report: 'Report',
    title: 'Report this',
    note: 'Choose a reason. Whoever is reported never learns by whom.',
    attack: 'Attack or discrimination',
    ads: 'Advertising or harassment',
    porn: 'Pornography',
    violence: 'Violence or danger',
    fraud: 'Fraud or falsehood',
    other: 'Something else',
    more: 'More about it (optional)',
    send: 'Send report',
    done: 'Received. Somebody will look; you find the outcome under “Decisions”.',
  },
})
