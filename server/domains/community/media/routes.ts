import * as wire from '#contracts/community'
import { bytesOf, dropFiles, fileOf, storePicture } from '#domains/catalogue/index'
import { on } from '#platform/http'
import { lookOf, pictureBytesMax } from '#platform/image/index'
import { reading } from '../tables.ts'
import { addMedia } from './keep.ts'
import { getOwnMedia } from './queries.ts'
import { setVideo, storeVideo, videoBytesMax } from './video/keep.ts'

export const mediaRoutes = [
  on(wire.uploadPostPicture, async ({ request, reader, house, actor, perform }) => {
    const bytes = await bytesOf((await fileOf(request, pictureBytesMax)).chunks)
    const picture = await storePicture(house.storage, bytes, 'community')
    try {
      const look = await lookOf(bytes)
      const id = await perform((work) => addMedia(work, picture, look))
      return await getOwnMedia(reading(reader), actor.id, id)
    } catch (error) {
      await dropFiles(house.storage, picture.sizes)
      throw error
    }
  }),
  on(wire.uploadPostVideo, async ({ params: { mediaId }, request, reader, house, actor, perform }) => {
    await getOwnMedia(reading(reader), actor.id, mediaId)
    const video = await storeVideo(house.storage, await bytesOf((await fileOf(request, videoBytesMax)).chunks))
    try {
      await perform((work) => setVideo(work, mediaId, video))
      return await getOwnMedia(reading(reader), actor.id, mediaId)
    } catch (error) {
      await house.storage.remove(video.key)
      throw error
    }
  }),
]
