import * as wire from '#contracts/community'
import { on } from '#platform/http'
import { runtimeOf } from '../runtime.ts'
import { findMentionable } from './comment/mentionable.ts'
import { listOwnLikes, listOwnSaves } from './kept.ts'
import { getTalk, turnComments } from './queries.ts'
import { createCollection, listCollections, removeCollection, renameCollection } from './save/collection.ts'
import { saveSubject, unsaveSubject } from './save/keep.ts'
import { getSubject } from './talkable.ts'

interface Params {
  readonly kind: wire.TalkKind
  readonly subjectId: string
}

const talkedOf = ({ kind, subjectId }: Params) => ({ kind, id: subjectId })

export const talkRoutes = [
  on(wire.getTalk, ({ params, actor, reader }) => getTalk(reader, talkedOf(params), actor)),
  on(wire.like, async ({ params, actor, reader, house }) => {
    const subject = await getSubject(reader, talkedOf(params), actor)
    return runtimeOf(house).like.add(`${subject.kind}/${subject.id}`, { subject, personId: actor.id, isOn: true })
  }),
  on(wire.unlike, async ({ params, actor, reader, house }) => {
    const subject = await getSubject(reader, talkedOf(params), actor)
    return runtimeOf(house).like.add(`${subject.kind}/${subject.id}`, { subject, personId: actor.id, isOn: false })
  }),
  on(wire.save, ({ params, body, actor, perform }) =>
    perform(async (work) => saveSubject(work, await getSubject(work.tx, talkedOf(params), actor), body?.collectionId)),
  ),
  on(wire.unsave, ({ params, perform }) => perform((work) => unsaveSubject(work, talkedOf(params)))),
  on(wire.closeComments, async ({ params, actor, reader, perform }) => {
    await perform((work) => turnComments(work, talkedOf(params), true))
    return getTalk(reader, talkedOf(params), actor)
  }),
  on(wire.openComments, async ({ params, actor, reader, perform }) => {
    await perform((work) => turnComments(work, talkedOf(params), false))
    return getTalk(reader, talkedOf(params), actor)
  }),
  on(wire.findMentionable, async ({ query: { q, kind, subjectId }, actor, reader }) => {
    const talked = kind && subjectId ? talkedOf({ kind, subjectId }) : undefined
    // Whoever may not see what it is about is not told who talks there.
    if (talked) await getSubject(reader, talked, actor)
    return { items: await findMentionable(reader, actor.id, { q, talked }) }
  }),
  on(wire.listOwnLikes, ({ query, actor, reader }) => listOwnLikes(reader, actor, query)),
  on(wire.listOwnSaves, ({ query, actor, reader }) => listOwnSaves(reader, actor, query)),
  on(wire.listCollections, ({ actor, reader }) => listCollections(reader, actor.id)),
  on(wire.createCollection, ({ body, perform }) => perform((work) => createCollection(work, body.name))),
  on(wire.renameCollection, ({ params, body, perform }) =>
    perform((work) => renameCollection(work, params.collectionId, body.name)),
  ),
  on(wire.removeCollection, async ({ params, perform }) => {
    await perform((work) => removeCollection(work, params.collectionId))
    return {}
  }),
]
