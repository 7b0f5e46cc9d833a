import * as wire from '#contracts/catalogue'
import { on } from '#platform/http'
import { reading } from '../../tables.ts'
import { findGuide } from './queries.ts'
import { writeGuide } from './write.ts'

export const guideRoutes = [
  on(wire.readGuide, ({ params, reader }) => findGuide(reading(reader), params.productId)),
  on(wire.writeGuide, async ({ params: { productId }, body, reader, perform }) => {
    await perform((work) => writeGuide(work, productId, body))
    return findGuide(reading(reader), productId)
  }),
]
