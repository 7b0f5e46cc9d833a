import './facts.ts'
import './question/answer/accepted.ts'
import multipart from '@fastify/multipart'

import { contributeToPeople } from '#domains/identity/index'
import { registerReportable } from '#domains/moderation/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { startJobs } from './jobs.ts'
import { markupOf } from './markup/of-path.ts'
import { reviewsPerson } from './person.ts'
import { questionCareRoutes } from './question/merge/routes.ts'
import { reportableAnswer, reportableQuestion } from './question/reportable.ts'
import { questionRoutes } from './question/routes.ts'
import { staffQuestionRoutes } from './question/staff-routes.ts'
import { reactions } from './reactions.ts'
import { reportableFollowUp } from './review/follow-up-reportable.ts'
import { ownReviewRoutes } from './review/own-routes.ts'
import { reportableReview } from './review/reportable.ts'
import { reviewRoutes } from './review/routes.ts'
import { staffReviewRoutes } from './review/staff-routes.ts'
import { settingRoutes } from './setting/routes.ts'
import { reviewBooks } from './summary/books.ts'
import { questionBooks } from './summary/question-books.ts'

export { removeDemoReviews } from './review/remove-demo.ts'
export { replyToReview } from './review/reply.ts'

contributeToPeople(reviewsPerson)
for (const reportable of [reportableReview, reportableFollowUp, reportableQuestion, reportableAnswer])
  registerReportable(reportable)

export const reviews = {
  name: 'reviews',
  routes: [
    ...reviewRoutes,
    ...ownReviewRoutes,
    ...staffReviewRoutes,
    ...questionRoutes,
    ...questionCareRoutes,
    ...staffQuestionRoutes,
    ...settingRoutes,
  ],
  reactions,
  books: [...reviewBooks, ...questionBooks],
  markup: markupOf,
  async mount(app) {
    if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart)
  },
  async start(house: House) {
    await startJobs(house)
    return undefined
  },
} as const satisfies Domain
