import { defineWords } from '#web/shared/i18n/words.ts'

export const overlayWords = defineWords('overlay', {
  'zh-CN': {
    explaining: '讲解中',
    left: '仅剩 {{count}} 件',
    soldOut: '已售罄',
    from: '起',
    host: '主播',
    cohost: '嘉宾',
    moderator: '管理员',
    simulated: '模拟',
    startsIn: '距开播',
    soon: '马上开播',
    with: '主播 {{host}}',
    answers: '{{count}} 人参与',
    gone: '这个画面地址失效了，请在中控台重新复制。（推流软件里不会显示这句话）',
  },
  en: {
    explaining: 'Now showing',
    left: 'Only {{count}} left',
    soldOut: 'Sold out',
    from: 'up',
    host: 'Host',
    cohost: 'Guest host',
    moderator: 'Moderator',
    simulated: 'Simulated',
    startsIn: 'Starts in',
    soon: 'About to start',
    with: 'with {{host}}',
    answers: { one: '{{count}} answer', other: '{{count}} answers' },
    gone: 'This overlay address is no longer valid. Copy the new one from the host desk. (Streaming programs do not show this.)',
  },
})
