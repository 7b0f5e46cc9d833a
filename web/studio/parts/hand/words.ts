import { defineWords } from '#web/shared/i18n/words.ts'

export const handWords = defineWords('studio.hand', {
  'zh-CN': {
    hands: '举手',
    empty: '还没有人举手',
    emptyNote: '讲座里的会员可以举手，按先后排在这里，你来点名。',
    callUp: '请上麦',
    called: '已点名，等他准备好',
    lower: '放下',
  },
  en: {
    hands: 'Raised hands',
    empty: 'Nobody has raised a hand',
    emptyNote: 'Members raise their hands in a lecture. They stand here in order, and you call them up.',
    callUp: 'Call up',
    called: 'Called up, getting ready',
    lower: 'Take down',
  },
})
