import './facts.ts'
import './circle/reportable.ts'
import './follow/facts.ts'
import './feed/quality/facts.ts'
import './order/care/facts.ts'
import './order/proposal/facts.ts'
import './order/trust/facts.ts'
import './post/share-target.ts'
import './talk/comment/reportable.ts'
import './talk/facts.ts'
import './talk/posts.ts'
import './post/reportable.ts'
import multipart from '@fastify/multipart'

import { contributeToPeople } from '#domains/identity/index'
import { registerStrangers } from '#domains/messaging/index'
import { registerPanel, registerSubject } from '#domains/moderation/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { healthRoutes } from './circle/health/routes.ts'
import { startLooking } from './circle/health/warn.ts'
import { circleRoutes } from './circle/routes.ts'
import { rewardQuality, rewardQualityJob } from './feed/quality/reward.ts'
import { startRefreshing } from './feed/refresh.ts'
import { feedRoutes } from './feed/routes.ts'
import { followRoutes } from './follow/routes.ts'
import { dropFilesJob, dropFilesOf, sweep, sweepJob } from './media/drop.ts'
import { mediaRoutes } from './media/routes.ts'
import { careRoutes } from './order/care/routes.ts'
import { circleSubject } from './order/circle-subject.ts'
import { advanceProposal, advanceProposalJob } from './order/proposal/advance.ts'
import { proposalBooks } from './order/proposal/books.ts'
import { proposalRoutes } from './order/proposal/routes.ts'
import { trustedPanel } from './order/trust/read.ts'
import { renewTrust, renewTrustJob } from './order/trust/renew.ts'
import { limitsOf } from './order/trust/rights/read.ts'
import { trustRoutes } from './order/trust/routes.ts'
import { personRoutes } from './person/routes.ts'
import { communityPerson } from './person.ts'
import { startPublishing } from './post/draft/due.ts'
import { pollBooks } from './post/poll/books.ts'
import { closeIfDue, closePollJob } from './post/poll/close.ts'
import { pollRoutes } from './post/poll/routes.ts'
import { postRoutes } from './post/routes.ts'
import { reactions } from './reactions.ts'
import { runtimeOf } from './runtime.ts'
import { talkBooks } from './talk/books.ts'
import { commentRoutes } from './talk/comment/routes.ts'
import { talkRoutes } from './talk/routes.ts'
import { startTopicJobs } from './topic/jobs.ts'
import { topicRoutes } from './topic/routes.ts'

export { setPicture as setCirclePicture } from './circle/change.ts'
export { foundCircle } from './circle/found.ts'
export { joinCircle, welcome } from './circle/join.ts'
export { getCircle } from './circle/queries.ts'
export { rankPostsOf, registerAccepted } from './feed/quality/accepted.ts'
export { addMedia as addPostPicture } from './media/keep.ts'
export { concernsPictures, keepTaken, looksTaken, takenReason } from './media/taken.ts'
export { decideMerge, forgetMerge, proposeMerge } from './order/care/merge.ts'
export { registerMergeable } from './order/care/mergeable.ts'
export { findLeft, mayCare } from './order/care/permit.ts'
export { findOpenMerge, listOpenMerges, mayDecideMerge, type OpenMerge } from './order/care/proposed.ts'
export { recommendPost } from './order/care/recommend.ts'
export { registerCareSubject } from './order/care/subject.ts'
export { proposeRules } from './order/proposal/propose.ts'
export { giveTrust } from './order/trust/give.ts'
export { findPostsByIds, postCards } from './post/cards.ts'
export { cleanLine, cleanText } from './post/clean.ts'
export { findFindablePosts, listPostIds } from './post/findable.ts'
export { hidePost, showPost } from './post/hide.ts'
export { closePoll } from './post/poll/close.ts'
export { getPoll } from './post/poll/queries.ts'
export { votePoll } from './post/poll/vote.ts'
export { publishPost } from './post/publish.ts'
export { isVisibleTo, type Viewer } from './post/visible.ts'
export { removeDemoCommunity } from './remove-demo.ts'
export { reading as readingCommunity } from './tables.ts'
export { findFigures as findTalkFigures } from './talk/figures.ts'
export { registerTalkable } from './talk/talkable.ts'
export { type FindableTopic, findFindableTopics, listTopicIds } from './topic/findable.ts'

registerSubject(circleSubject)
registerPanel(trustedPanel)
registerStrangers(async (db, actor) => (await limitsOf(db, actor))?.strangers)
contributeToPeople(communityPerson)

export const community = {
  name: 'community',
  routes: [
    ...postRoutes,
    ...pollRoutes,
    ...mediaRoutes,
    ...circleRoutes,
    ...topicRoutes,
    ...followRoutes,
    ...personRoutes,
    ...talkRoutes,
    ...commentRoutes,
    ...feedRoutes,
    ...trustRoutes,
    ...careRoutes,
    ...proposalRoutes,
    ...healthRoutes,
  ],
  reactions,
  books: [...talkBooks, ...pollBooks, ...proposalBooks],
  async mount(app) {
    if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart)
  },
  async start(house: House) {
    await house.jobs.on(dropFilesJob, (data) => dropFilesOf(house, data))
    await house.jobs.on(sweepJob, () => sweep(house))
    await house.jobs.cron(sweepJob, '37 4 * * *', 'UTC', {})
    await house.jobs.on(closePollJob, ({ postId }) => house.perform(system, (work) => closeIfDue(work, postId)))
    await startTopicJobs(house)
    await house.jobs.on(renewTrustJob, () => renewTrust(house))
    await house.jobs.cron(renewTrustJob, '23 3 * * *', 'UTC', {})
    await house.jobs.on(advanceProposalJob, ({ proposalId }) =>
      house.perform(system, (work) => advanceProposal(work, proposalId)),
    )
    await house.jobs.on(rewardQualityJob, () => house.perform(system, rewardQuality).then(() => undefined))
    await house.jobs.cron(rewardQualityJob, '41 2 * * 1', 'UTC', {})
    await startLooking(house)
    const stopPublishing = startPublishing(house)
    const stopRefreshing = startRefreshing(house)
    return async () => {
      await stopPublishing()
      await stopRefreshing()
      await runtimeOf(house).close()
    }
  },
} as const satisfies Domain
