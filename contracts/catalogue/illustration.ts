import { type Static, Type } from 'typebox'

import { Id, route } from '../route.ts'
import { Picture } from './media.ts'

/** A picture for something else than a gallery: a step, a story, somebody who endorses. */
export const Illustration = Type.Object({ id: Id, picture: Picture })
export type Illustration = Static<typeof Illustration>

export const uploadIllustration = route({
  method: 'POST',
  path: '/catalogue/illustrations',
  may: 'catalogue.write',
  summary: 'Keeps a picture, sent as one multipart file, to be named by a guide, story or endorsement within a day.',
  answers: { 201: Illustration },
  bodyLimit: 20 * 1024 * 1024,
})
