import { defineWords } from '#web/shared/i18n/words.ts'

export const beforeWords = defineWords('viewer.room.before', {
  'zh-CN': {
    startsIn: '距开播还有',
    soon: '马上开播',
    soonNote: '主播正在准备，开播后这里自动开始。',
    reserve: '预约，开播提醒我',
    reserved: '已预约，开播前 10 分钟提醒你',
    cancelReservation: '取消预约',
    waiting: '{{shown}} 人在等开播',
    calendar: '加到日历',
    onShelf: '会讲到的好物',
    cancelled: '这场直播取消了',
    otherShows: '看看其他直播',
  },
  en: {
    startsIn: 'Starts in',
    soon: 'About to start',
    soonNote: 'The host is getting ready. The show starts here by itself.',
    reserve: 'Remind me when it starts',
    reserved: 'Reserved: we remind you 10 minutes before',
    cancelReservation: 'Cancel the reservation',
    waiting: { one: '{{shown}} person is waiting', other: '{{shown}} people are waiting' },
    calendar: 'Add to calendar',
    onShelf: 'What will be shown',
    cancelled: 'This show was cancelled',
    otherShows: 'See other shows',
  },
})
