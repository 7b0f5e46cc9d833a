import { type Static, Type } from 'typebox'

import { Done, Id, route } from '../route.ts'

/** A person has at most so many collections. */
export const mostCollections = 50

/** What somebody saved under a name of their own; seen by nobody else. */
export const Collection = Type.Object({ id: Id, name: Type.String(), saves: Type.Integer() })
export type Collection = Static<typeof Collection>

const CollectionName = Type.String({ minLength: 1, maxLength: 20, pattern: '\\S' })
const named = Type.Object({ name: CollectionName }, { additionalProperties: false })
const params = Type.Object({ collectionId: Id })

export const listCollections = route({
  method: 'GET',
  path: '/me/collections',
  may: 'member',
  summary: 'Lists the caller’s collections by name, and how much was saved in all.',
  answers: { 200: Type.Object({ items: Type.Array(Collection), saves: Type.Integer() }) },
})

/** Refusals: `community.collection-exists`, `community.collections-full`. */
export const createCollection = route({
  method: 'POST',
  path: '/me/collections',
  may: 'member',
  summary: 'Begins a collection.',
  body: named,
  answers: { 201: Collection },
})

/** Refusals: `community.collection-exists`, `community.unknown-collection`. */
export const renameCollection = route({
  method: 'PATCH',
  path: '/me/collections/:collectionId',
  may: 'member',
  summary: 'Gives a collection another name.',
  params,
  body: named,
  answers: { 200: Collection },
})

export const removeCollection = route({
  method: 'DELETE',
  path: '/me/collections/:collectionId',
  may: 'member',
  summary: 'Dissolves a collection; what was in it stays saved.',
  params,
  answers: { 200: Done },
})
