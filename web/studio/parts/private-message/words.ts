import { defineWords } from '#web/shared/i18n/words.ts'

export const privateWords = defineWords('studio.private-message', {
  'zh-CN': {
    title: '观众私信',
    empty: '还没有私信',
    emptyNote: '观众在直播间点“私信主播”，消息会出现在这里和客服那边。',
    guest: '游客',
    attachment: '[图片或卡片]',
    voice: '已口头回答',
    voiceDone: '已标为口头回答，观众会收到提示',
    answered: '已回答',
    back: '返回私信列表',
  },
  en: {
    title: 'Private messages',
    empty: 'No private messages yet',
    emptyNote: 'What viewers write to the host alone appears here, and in the service inbox.',
    guest: 'Guest',
    attachment: '[Picture or card]',
    voice: 'Answered aloud',
    voiceDone: 'Marked as answered aloud; the viewer is told',
    answered: 'Answered',
    back: 'Back to the messages',
  },
})
