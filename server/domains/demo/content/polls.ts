import type { PostPollDraft } from '#contracts/community'

/** A note of the demo that asks something. */
export interface DemoPoll {
  readonly title: string
  readonly text: string
  readonly poll: PostPollDraft
  /** Of each question the places of choices that people take, one after the other. */
  readonly picks: readonly (readonly number[])[]
  /** What some of them write, where it is asked. */
  readonly said?: readonly string[]
  /** Whether it has closed already. */
  readonly isOver?: boolean
}

export const demoPolls: readonly DemoPoll[] = [
  {
    title: '下一场想看什么？',
    text: '周末要排下一场直播的单子，大家想先看哪一类？投一下，主播会看。#直播间见',
    poll: {
      questions: [
        { sort: 'single', title: '', choices: [{ text: '新到的春茶' }, { text: '竹编和灯' }, { text: '厨房好物' }] },
      ],
      hours: 168,
      reveal: 'always',
    },
    picks: [[0, 1, 0, 2, 1, 0, 1, 0]],
  },
  {
    title: '夜宵摊子，你选哪几样',
    text: '最多选两样，别贪心。结果出来我照着摆一桌，拍给大家看。#一个人的夜',
    poll: {
      questions: [
        {
          sort: 'multiple',
          title: '只能选两样',
          most: 2,
          choices: [{ text: '一壶热茶' }, { text: '咸口点心' }, { text: '甜口点心' }, { text: '一碗面' }],
        },
      ],
      hours: 72,
    },
    picks: [[0, 3, 1, 0, 3, 2, 0, 3]],
    isOver: true,
  },
  {
    title: '用了一个月，来填个小问卷',
    text: '三道题，半分钟。回答只有我看得到，下个月照着大家说的改。#用过才说',
    poll: {
      questions: [
        { sort: 'single', title: '多久用一次', choices: [{ text: '每天' }, { text: '每周几次' }, { text: '偶尔' }] },
        {
          sort: 'multiple',
          title: '最喜欢它什么',
          most: 3,
          choices: [{ text: '手感' }, { text: '样子' }, { text: '省事' }, { text: '送人体面' }],
        },
        { sort: 'text', title: '最想改的一点', choices: [] },
      ],
      hours: 336,
      reveal: 'closed',
    },
    picks: [
      [0, 1, 0, 2, 1],
      [0, 2, 1, 0, 3],
    ],
    said: ['说明书字再大一点', '盖子可以再紧一些', '想要一个小号的'],
  },
]
