import type { Incident, ShowState } from '#contracts/live'
import { defineWords } from '#web/shared/i18n/words.ts'

/** Shows in words: states, places in the crew, rights, and what can go wrong with a picture. */
export const showWords = defineWords('console.parts.show', {
  'zh-CN': {
    planned: '待开播',
    live: '直播中',
    ended: '已结束',
    replay: '有回放',
    cancelled: '已取消',
    rehearsal: '彩排',
    host: '主播',
    cohost: '搭档',
    moderator: '场控',
    invited: '受邀',
    run: '控场',
    retract: '撤评论',
    mute: '禁言',
    kick: '请出',
    ban: '拉黑',
    rules: '改规则',
    answer: '标记已答',
    'incident.publisher-came': '画面接入',
    'incident.publisher-lost': '画面中断',
    'incident.publisher-replaced': '换了推流端',
    'incident.gap': '画面有缺口',
    'incident.time-break': '时间戳跳变',
    'incident.codec-unknown': '编码格式不支持',
    'incident.recording-failed': '录制写入失败',
    'incident.restream-failed': '转推失败',
    'incident.viewers-stalled': '观众卡顿增多',
  },
  en: {
    planned: 'Planned',
    live: 'On air',
    ended: 'Ended',
    replay: 'Replay',
    cancelled: 'Cancelled',
    rehearsal: 'Rehearsal',
    host: 'Host',
    cohost: 'Co-host',
    moderator: 'Moderator',
    invited: 'Invited',
    run: 'run the desk',
    retract: 'retract lines',
    mute: 'mute',
    kick: 'kick',
    ban: 'ban',
    rules: 'change rules',
    answer: 'mark answered',
    'incident.publisher-came': 'Picture arrived',
    'incident.publisher-lost': 'Picture lost',
    'incident.publisher-replaced': 'Another encoder took over',
    'incident.gap': 'Gap in the picture',
    'incident.time-break': 'Timestamps jumped',
    'incident.codec-unknown': 'Unknown codec',
    'incident.recording-failed': 'Recording could not be written',
    'incident.restream-failed': 'A restream failed',
    'incident.viewers-stalled': 'More viewers stalled',
  },
})

export const showStates = ['planned', 'live', 'ended', 'replay', 'cancelled'] as const satisfies readonly ShowState[]

type Key = keyof (typeof showWords.texts)['zh-CN']
const keys = Object.keys(showWords.texts['zh-CN'])

/** What went wrong, in words; a code that has none yet is shown as it is. */
export function incidentName({ code }: Incident, t: (key: Key) => string): string {
  const key = `incident.${code}`
  return isKey(key) ? t(key) : code
}

function isKey(key: string): key is Key {
  return keys.includes(key)
}
