import './facts.ts'
import { contributeToPeople } from '#domains/identity/index'
import { registerReportable } from '#domains/moderation/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { blockRoutes } from './block/routes.ts'
import { registerCard } from './card/card.ts'
import { productCard } from './card/product.ts'
import { conversationBooks } from './conversation/books.ts'
import { messageReportable } from './conversation/order/report.ts'
import { conversationRoutes } from './conversation/routes.ts'
import { startService } from './inbox/agent/assign.ts'
import { serviceRoutes } from './inbox/routes.ts'
import { startJobs } from './jobs.ts'
import { mailboxSideOf } from './mailbox.ts'
import { reactions } from './notice/reactions.ts'
import { noticeRoutes } from './notice/routes.ts'
import { messagingPerson } from './person.ts'
import { pictureRoutes } from './picture/routes.ts'
import { startRinging } from './push/jobs.ts'
import { pushRoutes } from './push/routes.ts'
import { runtimeOf } from './runtime.ts'

export { blockedAmong, hasBlocked } from './block/queries.ts'
export { registerStrangers } from './block/strangers.ts'
export { type CardKind, registerCard } from './card/card.ts'
export { removeDemoConversations } from './inbox/remove-demo.ts'
export { forget as forgetNotices, forgetText, untell } from './notice/take-back.ts'
export { tell } from './notice/tell.ts'
export { type Place, registerPlace } from './place/place.ts'
export { reading as readingMessaging } from './tables.ts'

registerCard(productCard)
registerReportable(messageReportable)
contributeToPeople(messagingPerson)

export const messaging = {
  name: 'messaging',
  routes: [...noticeRoutes, ...pushRoutes, ...conversationRoutes, ...pictureRoutes, ...blockRoutes, ...serviceRoutes],
  reactions,
  books: conversationBooks,
  rooms: mailboxSideOf,
  async start(house: House) {
    await startJobs(house)
    await startRinging(house)
    const stopService = startService(house)
    return async () => {
      await stopService()
      await runtimeOf(house).close()
    }
  },
} as const satisfies Domain
