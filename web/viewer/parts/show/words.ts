import { defineWords } from '#web/shared/i18n/words.ts'

export const showWords = defineWords('viewer.parts.show', {
  'zh-CN': {
    people: '{{people}}人在看',
    peak: '{{people}}人看过',
    replay: '回放',
    lecture: '讲座',
    shelf: '{{count}}件好物',
    reserve: '预约',
    reserved: '已预约',
    reservedTold: '已预约，开播前10分钟会提醒你',
    unreservedTold: '已取消预约',
    waiting: '{{people}}人已预约',
    calendar: '加到日历',
    starting: '即将开播',
  },
  en: {
    people: '{{people}} watching',
    peak: '{{people}} watched',
    replay: 'Replay',
    lecture: 'Lecture',
    shelf: { one: '{{count}} product', other: '{{count}} products' },
    reserve: 'Remind me',
    reserved: 'Reserved',
    reservedTold: 'Reserved. We remind you ten minutes before it starts.',
    unreservedTold: 'The reservation is gone.',
    waiting: '{{people}} reserved',
    calendar: 'Add to calendar',
    starting: 'About to start',
  },
})
