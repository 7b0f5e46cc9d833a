import { defineWords } from '#web/shared/i18n/words.ts'

export const pictureWords = defineWords('viewer.parts.picture', {
  'zh-CN': {
    video: '直播画面',
    opening: '画面马上就来',
    stalled: '网络有点慢，正在缓冲',
    awayTitle: '主播离开一下，马上回来',
    awayNote: '别走开，画面一恢复就自动继续。',
    notYetTitle: '直播间已开，画面马上就来',
    notYetNote: '主播正在接通画面，先和大家聊聊。',
    blocked: '点一下开始播放',
    paused: '继续看直播',
    soundOn: '点一下，打开声音',
  },
  en: {
    video: 'Live picture',
    opening: 'The picture is on its way',
    stalled: 'The network is slow, buffering',
    awayTitle: 'Back in a moment',
    awayNote: 'Stay here: the picture goes on by itself.',
    notYetTitle: 'The room is open, the picture is on its way',
    notYetNote: 'The host is connecting. Say hello meanwhile.',
    blocked: 'Tap to play',
    paused: 'Go on watching',
    soundOn: 'Tap for sound',
  },
})
