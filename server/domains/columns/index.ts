import './facts.ts'
import './article/register.ts'
import multipart from '@fastify/multipart'

import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { markupOf } from './article/markup.ts'
import { letOutDue, letOutJob } from './article/publish.ts'
import { articleRoutes } from './article/routes.ts'
import { columnRoutes } from './column/routes.ts'
import { dropFilesJob, dropFilesOf, sweep, sweepJob } from './media/keep.ts'
import { columnsPerson } from './person.ts'
import { reactions } from './reactions.ts'

export { type FindableArticle, findArticleCards, findFindableArticles, listArticleIds } from './article/findable.ts'
export { publishArticle } from './article/publish.ts'
export { createArticle } from './article/write.ts'
export { answerInvitation, inviteAuthor } from './column/author.ts'
export { createColumn, setCover as setColumnCover } from './column/keep.ts'
export { addSeries } from './column/series.ts'
export { subscribe as subscribeColumn } from './column/subscribe.ts'
export { removeDemoColumns } from './remove-demo.ts'

contributeToPeople(columnsPerson)

export const columns = {
  name: 'columns',
  routes: [...columnRoutes, ...articleRoutes],
  reactions,
  markup: markupOf,
  async mount(app) {
    if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart)
  },
  async start(house: House) {
    await house.jobs.on(letOutJob, ({ articleId }) => letOutDue(house, articleId))
    await house.jobs.on(dropFilesJob, (data) => dropFilesOf(house, data))
    await house.jobs.on(sweepJob, () => sweep(house))
    await house.jobs.cron(sweepJob, '43 4 * * *', 'UTC', {})
    return undefined
  },
} as const satisfies Domain
