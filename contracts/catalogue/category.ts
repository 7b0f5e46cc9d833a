import { type Static, Type } from 'typebox'

import { Done, Id, route } from '../route.ts'
import { Handle, Texts } from './shared.ts'

export const Category = Type.Object({
  id: Id,
  handle: Handle,
  title: Texts,
  parentId: Type.Optional(Id),
  products: Type.Integer({ description: 'Products in it that are on sale, those below it not counted' }),
})
export type Category = Static<typeof Category>

const params = Type.Object({ categoryId: Id })
const CategoryDraft = Type.Object({ title: Texts, handle: Type.Optional(Handle), parentId: Type.Optional(Id) })
export type CategoryDraft = Static<typeof CategoryDraft>
const CategoryChange = Type.Object({
  title: Type.Optional(Texts),
  handle: Type.Optional(Handle),
  parentId: Type.Optional(Type.Union([Id, Type.Null()])),
})
export type CategoryChange = Static<typeof CategoryChange>

export const listCategories = route({
  method: 'GET',
  path: '/categories',
  may: 'anyone',
  summary: 'Lists all categories in their order; `parentId` makes the tree.',
  answers: { 200: Type.Object({ items: Type.Array(Category) }) },
})

export const createCategory = route({
  method: 'POST',
  path: '/catalogue/categories',
  may: 'catalogue.write',
  summary: 'Adds a category, at the end of its level.',
  body: CategoryDraft,
  answers: { 201: Category },
})

export const changeCategory = route({
  method: 'PATCH',
  path: '/catalogue/categories/:categoryId',
  may: 'catalogue.write',
  summary: 'Changes a category or moves it below another.',
  params,
  body: CategoryChange,
  answers: { 200: Category },
})

export const orderCategories = route({
  method: 'PUT',
  path: '/catalogue/category-order',
  may: 'catalogue.write',
  summary: 'Puts the categories in the order given.',
  body: Type.Object({ categoryIds: Type.Array(Id, { maxItems: 1000 }) }),
  answers: { 200: Done },
})

export const removeCategory = route({
  method: 'DELETE',
  path: '/catalogue/categories/:categoryId',
  may: 'catalogue.write',
  summary: 'Removes a category that holds no product and no category.',
  params,
  answers: { 200: Done },
})
