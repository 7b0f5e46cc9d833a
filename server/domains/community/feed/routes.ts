import * as wire from '#contracts/community'
import { on } from '#platform/http'
import { runtimeOf } from '../runtime.ts'
import { changeFeedSettings, sayNotInterested, takeBackNotInterested } from './change.ts'
import { constants } from './formula.ts'
import { qualityTerms } from './quality/quality.ts'
import { getQuality, listQuality } from './quality/queries.ts'
import { countNewer, readNewestFeed, readRecommended } from './queries.ts'
import { isPersonal } from './recommended.ts'

export const feedRoutes = [
  on(wire.readFollowing, ({ query, actor, reader, now }) =>
    readNewestFeed(reader, actor, 'following', { ...query, now }),
  ),
  on(wire.readCircles, ({ query, actor, reader, now }) => readNewestFeed(reader, actor, 'circles', { ...query, now })),
  on(wire.readRecommended, ({ query, actor, reader, now, house }) =>
    readRecommended(reader, actor, runtimeOf(house).views, { ...query, now }),
  ),
  on(wire.countNewer, async ({ params, query, actor, reader }) => ({
    posts: await countNewer(reader, actor, params.feed, query.head),
  })),
  on(wire.sayNotInterested, async ({ params, perform }) => {
    await perform((work) => sayNotInterested(work, params.postId))
    return {}
  }),
  on(wire.takeBackNotInterested, async ({ params, perform }) => {
    await perform((work) => takeBackNotInterested(work, params.postId))
    return {}
  }),
  on(wire.getFeedSettings, async ({ actor, reader }) => ({ isPersonal: await isPersonal(reader, actor) })),
  on(wire.changeFeedSettings, async ({ body, perform }) => {
    await perform((work) => changeFeedSettings(work, body.isPersonal))
    return body
  }),
  on(wire.getPostQuality, ({ params, reader, actor }) => getQuality(reader, params.postId, actor)),
  on(wire.listPostQuality, ({ query, reader, actor }) => listQuality(reader, actor, query)),
  on(wire.getFeedFormula, () => ({
    constants: Object.entries({ ...constants, ...qualityTerms }).map(([name, value]) => ({ name, value })),
  })),
]
