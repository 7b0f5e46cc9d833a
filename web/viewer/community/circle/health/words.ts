import { defineWords } from '#web/shared/i18n/words.ts'

export const circleHealthScreenWords = defineWords('viewer.circle-health', {
  'zh-CN': {
    title: '圈子健康',
    note: '只有圈主和圈管看得到。有预警时，下面写着原因和下一步。',
    toCircle: '回圈子',
  },
  en: {
    title: 'How the circle is',
    note: 'Only its owner and moderators see this. A warning says why, and what to do next.',
    toCircle: 'To the circle',
  },
})
