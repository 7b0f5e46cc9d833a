import * as wire from '#contracts/messaging'
import { on } from '#platform/http'
import { getConversationFor } from '../conversation/load.ts'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'
import { keepPicture, pictureOf } from './keep.ts'
import { isReported } from './reported.ts'

export const pictureRoutes = [
  on(wire.uploadMessagePicture, async ({ request, house, perform }) => {
    return keepPicture(house, perform, await pictureOf(request))
  }),
  on(wire.readMessagePicture, async ({ params, reader, actor, house, reply }) => {
    const tables = reading(reader)
    const picture = await tables
      .selectFrom('messaging.picture')
      .select(['key', 'person_id', 'conversation_id'])
      .where('id', '=', params.pictureId)
      .executeTakeFirst()
    if (!picture) throw refuse.unknownPicture()
    if (picture.conversation_id && !(await isReported(reader, params.pictureId, actor)))
      await getConversationFor(reader, picture.conversation_id, actor)
    if (!picture.conversation_id && picture.person_id !== actor.id) throw refuse.unknownPicture()
    const stored = await house.storage.get(picture.key)
    if (!stored) throw refuse.unknownPicture()
    reply.headers({ 'cache-control': 'private, max-age=86400', 'content-length': stored.size })
    reply.type(stored.type)
    await reply.send(stored.stream)
    return undefined
  }),
]
