import * as wire from '#contracts/community'
import { bytesOf, dropFiles, fileOf, storePicture } from '#domains/catalogue/index'
import { type Call, on } from '#platform/http'
import { pictureBytesMax } from '#platform/image/index'
import type { Work } from '#platform/work'
import { reading } from '../tables.ts'
import { changeCircle, setArchived, setPicture } from './change.ts'
import { withMissing } from './door.ts'
import { foundCircle } from './found.ts'
import { joinCircle, leaveCircle, welcome } from './join.ts'
import { listMembers, listRequests } from './people.ts'
import { permitReading } from './permit.ts'
import { findCircles, getCircle, listCircles, listOwnCircles } from './queries.ts'
import { askToJoin, decideRequest, withdrawRequest } from './request.ts'
import { letBack, removeMember, setRole } from './role.ts'

type Asking = Pick<Call<typeof wire.archiveCircle>, 'reader' | 'actor' | 'perform'>

/** Does it, and gives the circle as it is then. */
async function andShow({ reader, actor, perform }: Asking, circleId: string, act: (work: Work) => Promise<void>) {
  await perform(act)
  return getCircle(reading(reader), circleId, actor)
}

const done = async (perform: Asking['perform'], act: (work: Work) => Promise<void>) => {
  await perform(act)
  return {}
}

const lookRoutes = [
  on(wire.findCircles, ({ query, reader, actor }) => findCircles(reading(reader), query, actor.id)),
  on(wire.listOwnCircles, ({ query, reader, actor }) => listOwnCircles(reading(reader), query, actor.id)),
  on(wire.listCircles, ({ query, reader, actor }) => listCircles(reading(reader), query, actor.id)),
  on(wire.getCircle, async ({ params, reader, actor }) =>
    withMissing(reader, await getCircle(reading(reader), params.circle, actor), actor),
  ),
  on(wire.listCircleMembers, ({ params, query, reader }) => listMembers(reader, params.circleId, query)),
  on(wire.listCircleRequests, async ({ params: { circleId }, query, reader, actor }) => {
    await permitReading(reading(reader), circleId, actor, 'decide')
    return listRequests(reader, circleId, query)
  }),
]

const keepRoutes = [
  on(wire.createCircle, async ({ body, reader, actor, perform }) => {
    const circleId = await perform((work) => foundCircle(work, body))
    return getCircle(reading(reader), circleId, actor)
  }),
  on(wire.changeCircle, ({ params: { circleId }, body: { version, ...draft }, ...call }) =>
    andShow(call, circleId, (work) => changeCircle(work, circleId, draft, version)),
  ),
  on(wire.setCirclePicture, async ({ params: { circleId, place }, request, house, ...call }) => {
    await permitReading(reading(call.reader), circleId, call.actor, 'edit')
    const bytes = await bytesOf((await fileOf(request, pictureBytesMax)).chunks)
    const picture = await storePicture(house.storage, bytes, 'community')
    try {
      return await andShow(call, circleId, (work) => setPicture(work, circleId, place, picture))
    } catch (error) {
      await dropFiles(house.storage, picture.sizes)
      throw error
    }
  }),
  on(wire.archiveCircle, ({ params: { circleId }, ...call }) =>
    andShow(call, circleId, (work) => setArchived(work, circleId, true)),
  ),
  on(wire.reopenCircle, ({ params: { circleId }, ...call }) =>
    andShow(call, circleId, (work) => setArchived(work, circleId, false)),
  ),
]

const memberRoutes = [
  on(wire.joinCircle, ({ params, perform }) => done(perform, (work) => joinCircle(work, params.circleId))),
  on(wire.leaveCircle, ({ params, perform }) => done(perform, (work) => leaveCircle(work, params.circleId))),
  on(wire.askToJoin, ({ params, body, perform }) =>
    done(perform, (work) => askToJoin(work, params.circleId, body.answer)),
  ),
  on(wire.withdrawRequest, ({ params, perform }) => done(perform, (work) => withdrawRequest(work, params.circleId))),
  on(wire.decideRequest, ({ params, body, perform }) =>
    done(perform, (work) => decideRequest(work, params.requestId, body.isApproved)),
  ),
  on(wire.noteRulesSeen, ({ params, body, perform }) =>
    done(perform, (work) => welcome(work, params.circleId, body.interests)),
  ),
  on(wire.setCircleRole, ({ params: { circleId, personId }, body: { role, handsOver }, perform }) =>
    done(perform, (work) => setRole(work, circleId, personId, role, handsOver)),
  ),
  on(wire.removeCircleMember, ({ params: { circleId, personId }, body, perform }) =>
    done(perform, (work) => removeMember(work, circleId, personId, body.reason)),
  ),
  on(wire.letMemberBack, ({ params: { circleId, personId }, perform }) =>
    done(perform, (work) => letBack(work, circleId, personId)),
  ),
]

export const circleRoutes = [...lookRoutes, ...keepRoutes, ...memberRoutes]
