import { defineWords } from '#web/shared/i18n/words.ts'

export const trustWords = defineWords('console.trust-levels', {
  'zh-CN': {
    title: '信任等级',
    note: '每一级要求最近 100 天做到什么。改了之后，大家的等级在当天夜里跟着变；低于要求的八成才会掉级。4 级由店里授予。',
    level: '{{level}} 级',
    days: '来的天数',
    said: '笔记和评论',
    likesGiven: '送出的赞',
    likesReceived: '收到的赞',
    against: '最多被处理几次',
    save: '保存',
    saved: '要求已更新',
    person: '信任等级',
    earned: '靠行为：{{level}} 级',
    given: '已改为：{{level}} 级',
  },
  en: {
    title: 'Levels of trust',
    note: 'What each level asks of the last 100 days. Levels follow the next night; one is lost below four fifths of what it asks. Level 4 is given by the shop.',
    level: 'Level {{level}}',
    days: 'Days here',
    said: 'Notes and comments',
    likesGiven: 'Likes given',
    likesReceived: 'Likes received',
    against: 'Decisions against at most',
    save: 'Save',
    saved: 'Changed',
    person: 'Level of trust',
    earned: 'By conduct: level {{level}}',
    given: 'Now level {{level}}',
  },
})
