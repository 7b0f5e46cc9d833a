import type { GatheringDraft, GatheringFeedback } from '#contracts/gatherings'

/** An event of the demo; its times are told from now, in days and hours. */
export interface DemoEvent {
  readonly startsInDays: number
  readonly hours: number
  readonly people: number
  readonly came: number
  readonly said: readonly GatheringFeedback[]
  readonly results?: string
  readonly terms: Omit<GatheringDraft, 'startsAt' | 'endsAt' | 'signUpUntil' | 'steps'>
  /** What is sent how many days before the start. */
  readonly steps: readonly {
    readonly kind: 'announce' | 'news' | 'reminder'
    readonly daysBefore: number
    readonly text: string
  }[]
}

export const demoEvents: readonly DemoEvent[] = [
  {
    startsInDays: -20,
    hours: 2,
    people: 9,
    came: 6,
    said: [
      { stars: 5, again: true, text: '第一次喝到刚做好的春茶，讲得也细。' },
      { stars: 4, again: true, text: '茶很好，地方有点小。' },
      { stars: 5, again: true, text: '' },
    ],
    results: '来了六位，喝了龙井、碧螺春和一款黄茶。最受欢迎的是第二泡龙井，配方卡放在评论里了。',
    terms: {
      title: { zh: '春茶品鉴会', en: 'Spring tea tasting' },
      about: '和小满一起喝今年的三款新茶，学会自己在家泡。\n每人一套杯具，现场有茶点。',
      kind: 'offline',
      place: '杭州西湖区灯市街 8 号二楼',
      capacity: 8,
      goal: '让喜欢茶的老顾客先喝到新茶',
      measure: 'came',
      target: 6,
      boughtDays: 14,
      activeDays: 90,
      buyersOnly: false,
      questions: [],
      thanks: '谢谢你来喝茶，说说哪一款最喜欢？',
    },
    steps: [
      { kind: 'announce', daysBefore: 9, text: '今年的新茶到了，请你先来喝一杯' },
      { kind: 'reminder', daysBefore: 1, text: '明天下午见，地址在活动页里' },
    ],
  },
  {
    startsInDays: 6,
    hours: 1.5,
    people: 5,
    came: 0,
    said: [],
    terms: {
      title: { zh: '线上茶会：一把壶泡三种茶', en: 'Online tea night: one pot, three teas' },
      about: '在家跟着小满一起泡：绿茶、白茶、岩茶各一泡。准备好壶和热水就行。',
      kind: 'online',
      place: '',
      link: 'https://meet.example.com/tea-night',
      capacity: 40,
      goal: '教会新顾客泡茶，带动茶具复购',
      measure: 'bought',
      target: 8,
      boughtDays: 14,
      activeDays: 90,
      buyersOnly: false,
      questions: [],
      thanks: '',
    },
    steps: [
      { kind: 'announce', daysBefore: 7, text: '不用出门，跟着一起泡' },
      { kind: 'reminder', daysBefore: 0.125, text: '三小时后开始，记得烧水' },
    ],
  },
]
