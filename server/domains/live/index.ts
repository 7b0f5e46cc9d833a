import './facts.ts'
import { contributeToPeople } from '#domains/identity/index'
import { registerSubject } from '#domains/moderation/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { streamSideOf } from './broadcast/glue.ts'
import { broadcastRoutes } from './broadcast/routes.ts'
import { crewRoutes } from './crew/routes.ts'
import { startPulse } from './desk/pulse.ts'
import { deskRoutes } from './desk/routes.ts'
import { explainRequestRoutes } from './explain-request/routes.ts'
import { startFollowers } from './followers.ts'
import { hostRoutes } from './host/routes.ts'
import { startJobs } from './jobs.ts'
import { lineRoutes } from './line/routes.ts'
import { noticeRoutes } from './notice/routes.ts'
import { overlayRoutes } from './overlay/routes.ts'
import { livePerson } from './person.ts'
import { questionRoutes } from './question/routes.ts'
import { reactions } from './reactions.ts'
import { replayRoutes } from './replay/routes.ts'
import { reservationRoutes } from './reservation/routes.ts'
import { restreamRoutes } from './restream/routes.ts'
import { orderRoutes } from './room/order-routes.ts'
import { roomSideOf } from './room/side.ts'
import { runtimeOf } from './runtime.ts'
import { seriesRoutes } from './series/routes.ts'
import { shelfRoutes } from './shelf/routes.ts'
import { showListRoutes } from './show/list-routes.ts'
import { showRoutes } from './show/routes.ts'
import { showSubject } from './subject.ts'

export { explainProduct, stopExplaining } from './clip/explain.ts'
export { putCrew } from './crew/change.ts'
export { askToExplain } from './explain-request/ask.ts'
export { followHost } from './host/follow.ts'
export { keepHost } from './host/keep.ts'
export { reserveShow } from './reservation/reserve.ts'
export { changeRules } from './room/rules.ts'
export { planSeries } from './series/plan.ts'
export { countDemoShows, markAsDemo, removeDemoShows } from './show/demo.ts'
export { planShow } from './show/plan.ts'
export { streamKeyOf } from './show/stream-key.ts'
export { cancelShow, endShow, openReplay, startShow } from './show/turn.ts'
export { reading as readingLive } from './tables.ts'

registerSubject(showSubject)
contributeToPeople(livePerson)

export const live = {
  name: 'live',
  routes: [
    ...showListRoutes,
    ...showRoutes,
    ...seriesRoutes,
    ...crewRoutes,
    ...reservationRoutes,
    ...noticeRoutes,
    ...hostRoutes,
    ...lineRoutes,
    ...explainRequestRoutes,
    ...questionRoutes,
    ...orderRoutes,
    ...shelfRoutes,
    ...replayRoutes,
    ...deskRoutes,
    ...broadcastRoutes,
    ...restreamRoutes,
    ...overlayRoutes,
  ],
  reactions,
  rooms: roomSideOf,
  streaming: streamSideOf,
  async start(house: House) {
    await startJobs(house)
    const stopFollowing = await startFollowers(house)
    const stopPulse = startPulse(house)
    return async () => {
      await stopPulse()
      await stopFollowing()
      await runtimeOf(house).close()
    }
  },
} as const satisfies Domain
