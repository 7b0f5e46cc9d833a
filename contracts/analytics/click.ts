import { Type } from 'typebox'

import { ShowParams } from '../live/common.ts'
import { Id, route } from '../route.ts'

export const clickProduct = route({
  method: 'POST',
  path: '/shows/:showId/clicks',
  may: 'anyone',
  summary:
    'Tells that a product of a show was opened, from its card, shelf, offer or page. Counted in batches; those of a replay apart.',
  params: ShowParams,
  body: Type.Object({ productId: Id }, { additionalProperties: false }),
  answers: {
    202: Type.Object({
      counted: Type.Boolean({ description: 'Not before the show, and not twice within a second by one person' }),
    }),
  },
  perMinute: 90,
  isRepeatable: true,
})
