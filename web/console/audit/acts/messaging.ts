import type { ActTexts } from './words.ts'

export const messagingActs: ActTexts = {
  messaging: ['消息与客服', 'Messages and service'],
  'messaging.service-rules-changed': ['修改客服时间与响应时限', 'Hours and clocks of service changed'],
}
