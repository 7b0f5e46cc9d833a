import type { NoticeKind } from './notice-kind.ts'

type Phrases = Readonly<Record<NoticeKind, string>>

/** What a notice says, for the box and for devices: `{{who}}` are the people it bundles, the rest is filled in from its values. */
const phrases: Readonly<Record<'zh-CN' | 'en', Phrases>> = {
  'zh-CN': {
    'show-soon': '{{host}}的直播马上开始',
    'show-started': '{{host}}开播了',
    'show-cancelled': '{{host}}的直播取消了',
    'show-moved': '{{host}}的直播改了时间',
    'replay-ready': '{{host}}的回放可以看了',
    'draw-won': '恭喜，你在{{host}}的直播里中奖了',
    'flash-sale-soon': '你预约的秒杀马上开抢',
    'group-completed': '拼团成功，商家准备发货',
    'group-failed': '拼团没成，钱会原路退回',
    'help-reached': '朋友都来助力了，已砍到最低价，快去买',
    'circle-asked': '有人申请加入你的圈子',
    'circle-let-in': '你的圈子申请通过了，进来看看吧',
    'circle-declined': '加入圈子的申请没有通过',
    'circle-shown-out': '你被移出了一个圈子',
    'circle-role-set': '你在圈子里的身份变了',
    'post-held-back': '定时发布的笔记没有发出，去看看原因',
    'invitation-rewarded': '邀请成功，奖励已发到券包',
    'invitation-refused': '一条邀请没有通过审核，没有发奖',
    'review-asked': '东西用得怎么样？写个评价吧',
    'review-replied': '商家回复了你的评价',
    'review-shown': '你的评价已经展示出来了',
    'review-hidden': '你的一条评价被下架了',
    'review-helped': '{{who}}觉得你的评价有帮助',
    'question-invited': '有人想请教你',
    'question-answered': '{{who}}回答了你关注的问题',
    'answer-accepted': '你的回答被采纳了',
    'question-hidden': '你的一个提问被下架了',
    'answer-hidden': '你的一个回答被下架了',
    'post-liked': '{{who}}赞了你的笔记',
    'post-saved': '{{who}}收藏了你的笔记',
    'comment-liked': '{{who}}赞了你的评论',
    'post-commented': '{{who}}评论了你的笔记',
    'comment-replied': '{{who}}回复了你的评论',
    mentioned: '{{who}}提到了你',
    followed: '{{who}}关注了你',
    'held-for-review': '你的一条内容被成员暂时隐藏，管理员会尽快看',
    'post-tagged': '有成员给你的笔记加减了话题，不合适可以撤销',
    'post-recommended': '你的笔记被圈子核心成员推荐了',
    'circle-warning': '你的圈子有健康预警，去看看原因和下一步',
    'cooperation-offered': '有一份合作邀约等你答复',
    'cooperation-accepted': '达人接受了合作',
    'cooperation-declined': '达人谢绝了合作',
    'cooperation-done': '一份合作圆满完成',
    'cooperation-cancelled': '一份合作取消了',
    'deliverable-due': '合作内容快到交付时间了',
    'deliverable-overdue': '合作内容过了交付时间',
    'deliverable-submitted': '达人交来一件合作内容',
    'deliverable-returned': '一件合作内容需要修改',
    'deliverable-approved': '一件合作内容通过了',
    'event-invited': '邀请你参加活动',
    'event-news': '你报名的活动有新消息',
    'event-soon': '你报名的活动快开始了',
    'event-moved-up': '有名额了，你已从候补转为报名成功',
    'event-changed': '你报名的活动改了时间或地点',
    'event-cancelled': '你报名的活动取消了',
    'event-thanks': '谢谢你来参加活动，说说感受吧',
    'decision-made': '关于你的内容，有了一个决定',
    'appeal-decided': '你的申诉有了结果',
    'jury-called': '请你参加众裁，一起看一条有争议的内容',
    'report-answered': '你举报的内容已经看过了',
  },
  en: {
    'show-soon': '{{host}} goes live soon',
    'show-started': '{{host}} is live',
    'show-cancelled': "{{host}}'s show is cancelled",
    'show-moved': "{{host}}'s show has moved",
    'replay-ready': "{{host}}'s replay is ready",
    'draw-won': "You won in {{host}}'s show",
    'flash-sale-soon': 'The flash sale you wait for starts soon',
    'group-completed': 'Your group is complete, the shop prepares your order',
    'group-failed': 'Your group did not fill up, your money goes back the way it came',
    'help-reached': 'All friends have helped: it is at the lowest price',
    'circle-asked': 'Somebody asks to join your circle',
    'circle-let-in': 'You were let into a circle',
    'circle-declined': 'You were not let into a circle',
    'circle-shown-out': 'You were shown out of a circle',
    'circle-role-set': 'You are something else in a circle now',
    'post-held-back': 'A planned note did not come out; see why',
    'invitation-rewarded': 'Your invitation is rewarded, the coupons are in your wallet',
    'invitation-refused': 'An invitation was looked at and not rewarded',
    'review-asked': 'How is it? Write a review',
    'review-replied': 'The shop replied to your review',
    'review-shown': 'Your review is shown now',
    'review-hidden': 'A review of yours was taken off',
    'review-helped': '{{who}} found your review helpful',
    'question-invited': 'Somebody would like your answer',
    'question-answered': '{{who}} answered a question you follow',
    'answer-accepted': 'Your answer was accepted',
    'question-hidden': 'A question of yours was taken off',
    'answer-hidden': 'An answer of yours was taken off',
    'post-liked': '{{who}} liked your note',
    'post-saved': '{{who}} saved your note',
    'comment-liked': '{{who}} liked your comment',
    'post-commented': '{{who}} commented on your note',
    'comment-replied': '{{who}} replied to your comment',
    mentioned: '{{who}} mentioned you',
    followed: '{{who}} follows you',
    'held-for-review': 'Something of yours was hidden by a member until a moderator has looked',
    'post-tagged': 'A member changed the topics of your note; undo it if it does not fit',
    'post-recommended': 'A core member recommends your note to the circle',
    'circle-warning': 'A circle of yours has a health warning: see why, and what to do next',
    'cooperation-offered': 'A cooperation was offered to you',
    'cooperation-accepted': 'A KOL accepted a cooperation',
    'cooperation-declined': 'A KOL declined a cooperation',
    'cooperation-done': 'A cooperation is done',
    'cooperation-cancelled': 'A cooperation was called off',
    'deliverable-due': 'A piece of a cooperation is due soon',
    'deliverable-overdue': 'A piece of a cooperation is overdue',
    'deliverable-submitted': 'A KOL handed a piece in',
    'deliverable-returned': 'A piece of a cooperation came back to you',
    'deliverable-approved': 'A piece of a cooperation was approved',
    'event-invited': 'You are invited to an event',
    'event-news': 'News of an event you signed up for',
    'event-soon': 'An event you signed up for starts soon',
    'event-moved-up': 'A place became free: you are in',
    'event-changed': 'An event you signed up for has moved',
    'event-cancelled': 'An event you signed up for is cancelled',
    'event-thanks': 'Thank you for coming. Tell us how it was',
    'decision-made': 'There is a decision about something of yours',
    'appeal-decided': 'Your appeal is decided',
    'jury-called': 'You are asked to judge something with others',
    'report-answered': 'What you reported has been looked at',
  },
}

interface Said {
  readonly kind: NoticeKind
  readonly values: { readonly host?: string | undefined; readonly count?: number | undefined }
  readonly people?: { readonly count: number; readonly newest: readonly { readonly name: string }[] } | undefined
}

/** The sentence of a notice in a language. */
export function sayNotice({ kind, values, people }: Said, language: 'zh-CN' | 'en'): string {
  const filling: Readonly<Record<string, string | number | undefined>> = {
    ...values,
    who: people && who(people, language),
  }
  return phrases[language][kind].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(filling[name] ?? ''))
}

/** “Mei”, “Mei and Bo”, “Mei and 11 others”; the newest first. */
function who({ count, newest }: NonNullable<Said['people']>, language: 'zh-CN' | 'en'): string {
  const [first = '', second] = newest.map(({ name }) => name)
  if (count <= 1) return language === 'en' ? first || 'Somebody' : first || '有人'
  if (count === 2 && second) return language === 'en' ? `${first} and ${second}` : `${first}和${second}`
  return language === 'en' ? `${first} and ${count - 1} others` : `${first}等 ${count} 人`
}
