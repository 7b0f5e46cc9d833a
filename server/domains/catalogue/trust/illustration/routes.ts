import * as wire from '#contracts/catalogue'
import { on } from '#platform/http'
import { pictureBytesMax } from '#platform/image/index'
import { dropFiles, storePicture } from '../../media/store.ts'
import { refuse } from '../../refusals.ts'
import { reading } from '../../tables.ts'
import { bytesOf, fileOf } from '../../upload.ts'
import { addIllustration } from './keep.ts'
import { findIllustrations } from './queries.ts'

export const illustrationRoutes = [
  on(wire.uploadIllustration, async ({ request, reader, house, perform }) => {
    const bytes = await bytesOf((await fileOf(request, pictureBytesMax)).chunks)
    const stored = await storePicture(house.storage, bytes)
    try {
      const id = await perform((work) => addIllustration(work, stored))
      const picture = (await findIllustrations(reading(reader), [id])).get(id)
      if (!picture) throw refuse.unknownPicture()
      return { id, picture }
    } catch (error) {
      await dropFiles(house.storage, stored.sizes)
      throw error
    }
  }),
]
