import * as wire from '#contracts/community'
import { on } from '#platform/http'
import { followTopic, unfollowTopic } from './follow.ts'
import { mergeTopics } from './merge.ts'
import { findBestOfTopic, getTopic, listFollowedTopics, listHotTopics, listTopics, suggestTopics } from './queries.ts'
import { endLaunch, hideTopic, launchTopic, renameTopic } from './turn.ts'

const done = async (act: Promise<void>) => {
  await act
  return {}
}

export const topicRoutes = [
  on(wire.getTopic, ({ params, reader, actor }) => getTopic(reader, params.topicId, actor.id)),
  on(wire.suggestTopics, async ({ query, reader }) => ({ items: await suggestTopics(reader, query.q) })),
  on(wire.listHotTopics, ({ reader }) => listHotTopics(reader)),
  on(wire.listFollowedTopics, async ({ reader, actor }) => ({ items: await listFollowedTopics(reader, actor.id) })),
  on(wire.findBestOfTopic, ({ params, query, reader, actor }) => findBestOfTopic(reader, params.topicId, query, actor)),
  on(wire.followTopic, ({ params, perform }) => done(perform((work) => followTopic(work, params.topicId)))),
  on(wire.unfollowTopic, ({ params, perform }) => done(perform((work) => unfollowTopic(work, params.topicId)))),
  on(wire.listTopics, ({ query, reader }) => listTopics(reader, query)),
  on(wire.launchTopic, ({ params, body, perform }) => done(perform((work) => launchTopic(work, params.topicId, body)))),
  on(wire.endTopicLaunch, ({ params, body, perform }) =>
    done(perform((work) => endLaunch(work, params.topicId, body.version))),
  ),
  on(wire.renameTopic, ({ params, body, perform }) => done(perform((work) => renameTopic(work, params.topicId, body)))),
  on(wire.mergeTopics, ({ params, body, perform }) =>
    done(perform((work) => mergeTopics(work, params.topicId, body.intoId))),
  ),
  on(wire.hideTopic, ({ params, perform }) => done(perform((work) => hideTopic(work, params.topicId, true)))),
  on(wire.showTopic, ({ params, perform }) => done(perform((work) => hideTopic(work, params.topicId, false)))),
]
