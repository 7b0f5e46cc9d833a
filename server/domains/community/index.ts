import './facts.ts'
import multipart from '@fastify/multipart'

import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { circleRoutes } from './circle/routes.ts'
import { dropFilesJob, dropFilesOf, sweep, sweepJob } from './media/drop.ts'
import { mediaRoutes } from './media/routes.ts'
import { communityPerson } from './person.ts'
import { startPublishing } from './post/due.ts'
import { postRoutes } from './post/routes.ts'

import { topicRoutes } from './topic/routes.ts'

export { findPostsByIds, postCards } from './post/cards.ts'
export { cleanLine, cleanText } from './post/clean.ts'
export { hidePost, showPost } from './post/hide.ts'
export { isVisibleTo, type Viewer } from './post/visible.ts'
export { reading as readingCommunity } from './tables.ts'

contributeToPeople(communityPerson)

export const community = {
  name: 'community',
  routes: [...postRoutes, ...mediaRoutes, ...circleRoutes, ...topicRoutes],
  async mount(app) {
    if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart)
  },
  async start(house: House) {
    await house.jobs.on(dropFilesJob, (data) => dropFilesOf(house, data))
    await house.jobs.on(sweepJob, () => sweep(house))
    await house.jobs.cron(sweepJob, '37 4 * * *', 'UTC', {})
    return startPublishing(house)
  },
} as const satisfies Domain
