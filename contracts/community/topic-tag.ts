import { type Static, Type } from 'typebox'

import { Id } from '../route.ts'

/** A topic as it stands beside a post. */
export const TopicTag = Type.Object({ id: Id, name: Type.String() })
export type TopicTag = Static<typeof TopicTag>

/** A topic as it is chosen or written: without its `#`. */
export const TopicName = Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' })
