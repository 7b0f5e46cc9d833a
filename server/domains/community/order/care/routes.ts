import * as wire from '#contracts/community'
import { on } from '#platform/http'
import type { Work } from '#platform/work'
import { readRights, setRights } from '../trust/rights/read.ts'
import { hidePending } from './hide.ts'
import { decideMerge, proposeMerge } from './merge.ts'
import { getHideCare, getPostCare, getTopicCare, listCareLog, listMergeProposals, listRecommended } from './queries.ts'
import { recommendPost } from './recommend.ts'
import { tagPost } from './tag.ts'
import { undoCare } from './undo.ts'

const done = async (
  perform: <Result>(action: (work: Work) => Promise<Result>) => Promise<Result>,
  act: (work: Work) => Promise<void>,
) => {
  await perform(act)
  return {}
}

export const careRoutes = [
  on(wire.getTrustRights, async ({ reader }) => ({ rights: await readRights(reader) })),
  on(wire.putTrustRights, ({ body, perform }) => done(perform, (work) => setRights(work, body.rights))),
  on(wire.getPostCare, ({ params, reader, actor, now }) => getPostCare(reader, params.postId, actor, now)),
  on(wire.hidePending, ({ body: { kind, subjectId: id, ...why }, perform }) =>
    done(perform, (work) => hidePending(work, { kind, id }, why)),
  ),
  on(wire.getHideCare, ({ params: { kind, subjectId: id }, reader, actor, now }) =>
    getHideCare(reader, { kind, id }, actor, now),
  ),
  on(wire.tagPost, ({ params: { postId, topicId }, body, perform }) =>
    done(perform, (work) => tagPost(work, postId, { topicId, ...body })),
  ),
  on(wire.recommendPost, ({ params, body, perform }) =>
    done(perform, (work) => recommendPost(work, params.postId, body.note)),
  ),
  on(wire.proposeMerge, ({ params: { topicId }, body, perform }) =>
    done(perform, (work) => proposeMerge(work, 'topic', { id: topicId, ...body })),
  ),
  on(wire.getTopicCare, ({ params, reader, actor, now }) => getTopicCare(reader, params.topicId, actor, now)),
  on(wire.listMergeProposals, async ({ reader }) => ({ items: await listMergeProposals(reader) })),
  on(wire.decideMerge, ({ params, body, perform }) =>
    done(perform, (work) => decideMerge(work, params.actId, body.isDone)),
  ),
  on(wire.undoCare, ({ params, perform }) => done(perform, (work) => undoCare(work, params.actId))),
  on(wire.listCircleRecommended, async ({ params, reader, actor, now }) => ({
    items: await listRecommended(reader, params.circleId, actor, now),
  })),
  on(wire.listCareLog, ({ query, reader }) => listCareLog(reader, query)),
]
