import { defineWords } from '#web/shared/i18n/words.ts'

export const groupOfferWords = defineWords('studio.parts.group-offer', {
  'zh-CN': {
    launch: '上拼团',
    withdraw: '撤下',
    launched: '拼团已经上到直播间',
    sizeOf: '{{count}} 人团',
    open: '{{count}} 个团正在拼',
    noGroups: '还没有人开团',
    nearest: '最近的还差 {{count}} 人',
    notOnAir: '开播后就能上拼团。',
    nothing: '没有可以上的拼团',
    nothingNote: '运营在管理后台的“拼团”里建好、开始之后，就会出现在这里。',
  },
  en: {
    launch: 'Put on',
    withdraw: 'Take off',
    launched: 'The group buy is on in the room',
    sizeOf: 'Group of {{count}}',
    open: { one: '{{count}} group is filling up', other: '{{count}} groups are filling up' },
    noGroups: 'Nobody has opened one yet',
    nearest: { one: 'the nearest needs {{count}} more', other: 'the nearest needs {{count}} more' },
    notOnAir: 'Once the show is on air it can be put on.',
    nothing: 'No group buy to put on',
    nothingNote: 'Operators make and start them in the console under Group buys; then they appear here.',
  },
})
