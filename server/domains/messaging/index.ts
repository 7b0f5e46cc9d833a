import './facts.ts'
import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import { noticeRoutes } from './notice/routes.ts'
import { messagingPerson } from './person.ts'

export { forget as forgetNotices, untell } from './notice/take-back.ts'
export { tell } from './notice/tell.ts'

contributeToPeople(messagingPerson)

export const messaging = {
  name: 'messaging',
  routes: [...noticeRoutes],
} as const satisfies Domain
