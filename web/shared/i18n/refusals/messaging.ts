import type { RefusalWords } from '../refusals.ts'

/** Of notices, messages and service. */
export const messagingRefusals: RefusalWords = {
  'messaging.bad-cursor': '这一页的位置不对，请从头看起。',
}
