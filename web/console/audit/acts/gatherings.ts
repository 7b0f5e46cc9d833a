import type { ActTexts } from './words.ts'

export const gatheringsActs: ActTexts = {
  gatherings: ['活动', 'Events'],
  'gatherings.gathering-drafted': ['新建活动', 'Drafted an event'],
  'gatherings.gathering-changed': ['修改活动', 'Changed an event'],
  'gatherings.gathering-opened': ['开放报名', 'Opened an event'],
  'gatherings.gathering-cancelled': ['取消活动', 'Called an event off'],
  'gatherings.results-published': ['公布活动结果', 'Published the results of an event'],
  'gatherings.verdict-confirmed': ['确认活动结论', 'Confirmed a verdict on events'],
}
