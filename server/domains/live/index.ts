import './facts.ts'
import { contributeToPeople } from '#domains/identity/index'
import { registerPlace } from '#domains/messaging/index'
import { registerReportable, registerSubject } from '#domains/moderation/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { streamSideOf } from './air/broadcast/glue.ts'
import { broadcastRoutes } from './air/broadcast/routes.ts'
import { guestReportable } from './air/guest-host/reportable.ts'
import { guestHostRoutes } from './air/guest-host/routes.ts'
import { seatRoutes } from './air/guest-host/seat-routes.ts'
import { replayRoutes } from './air/replay/routes.ts'
import { restreamRoutes } from './air/restream/routes.ts'
import { crewRoutes } from './crew/routes.ts'
import { startPulse } from './desk/pulse.ts'
import { deskRoutes } from './desk/routes.ts'
import { hostRoutes } from './following/host/routes.ts'
import { startFollowers } from './house/followers.ts'
import { livePerson } from './house/person.ts'
import { showPlace } from './house/place.ts'
import { runtimeOf } from './house/runtime.ts'
import { showSubject } from './house/subject.ts'
import { startJobs } from './jobs.ts'
import { reactions } from './reactions.ts'
import { orderRoutes } from './room/order-routes.ts'
import { roomSideOf } from './room/side.ts'
import { reservationRoutes } from './schedule/reservation/routes.ts'
import { seriesRoutes } from './schedule/series/routes.ts'
import { showListRoutes } from './show/list-routes.ts'
import { showRoutes } from './show/routes.ts'
import { overlayRoutes } from './stage/overlay/routes.ts'
import { pollRoutes } from './stage/poll/routes.ts'
import { shelfRoutes } from './stage/shelf/routes.ts'
import { slideReportable } from './stage/slide/reportable.ts'
import { slideRoutes } from './stage/slide/routes.ts'
import { explainRequestRoutes } from './talk/explain-request/routes.ts'
import { handRoutes } from './talk/hand/routes.ts'
import { lineRoutes } from './talk/line/routes.ts'
import { questionRoutes } from './talk/question/routes.ts'
import { lineReportable } from './talk/reportable.ts'

export { offsetOf } from './air/replay/replay.ts'
export { putCrew } from './crew/change.ts'
export { type Audience, countSimulatedLines, findAudiences, findEarlierShows } from './desk/audience.ts'
export { findHeadCounts, type HeadCount } from './desk/curve/head-counts.ts'
export { findCurve } from './desk/curve/queries.ts'
export { findFanLevels } from './following/fan/find-levels.ts'
export { followHost, unfollowHost } from './following/host/follow.ts'
export { keepHost } from './following/host/keep.ts'
export { isFollowedAsHost } from './following/host/queries.ts'
export { changeRules } from './room/rules.ts'
export { tellRoom } from './room/tell.ts'
export { reserveShow } from './schedule/reservation/reserve.ts'
export { showNaming } from './schedule/reservation/tell.ts'
export { planSeries } from './schedule/series/plan.ts'
export { countDemoShows, markAsDemo, removeDemoShows } from './show/demo.ts'
export { findFindableShows, listShowIds } from './show/findable.ts'
export { getShowFor, getShowRow, getVisibleShow, type ShowRow, standingIn } from './show/load.ts'
export { planShow } from './show/plan.ts'
export {
  findSayers,
  findShowHosts,
  findShowNames,
  findStandings,
  permitRunning,
  type ShowStanding,
} from './show/standing-of.ts'
export { streamKeyOf } from './show/stream-key.ts'
export { cancelShow, endShow, openReplay, startShow } from './show/turn.ts'
export { explainProduct, stopExplaining } from './stage/clip/explain.ts'
export { findShowClips } from './stage/clip/queries.ts'
export { findShownProducts } from './stage/shelf/shown.ts'
export { putSlide, putSlideFiles, type SlideFiles } from './stage/slide/keep.ts'
export { reading as readingLive } from './tables.ts'
export { askToExplain } from './talk/explain-request/ask.ts'

registerSubject(showSubject)
for (const reportable of [lineReportable, guestReportable, slideReportable]) registerReportable(reportable)
registerPlace(showPlace)
contributeToPeople(livePerson)

export const live = {
  name: 'live',
  routes: [
    ...showListRoutes,
    ...showRoutes,
    ...seriesRoutes,
    ...crewRoutes,
    ...reservationRoutes,
    ...hostRoutes,
    ...lineRoutes,
    ...explainRequestRoutes,
    ...questionRoutes,
    ...orderRoutes,
    ...shelfRoutes,
    ...pollRoutes,
    ...replayRoutes,
    ...deskRoutes,
    ...broadcastRoutes,
    ...restreamRoutes,
    ...overlayRoutes,
    ...guestHostRoutes,
    ...slideRoutes,
    ...handRoutes,
    ...seatRoutes,
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
