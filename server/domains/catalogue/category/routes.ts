import * as wire from '#contracts/catalogue'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { changeCategory, createCategory, orderCategories, removeCategory } from './keep.ts'
import { getCategory, listCategories } from './queries.ts'

export const categoryRoutes = [
  on(wire.listCategories, async ({ reader }) => ({ items: await listCategories(reading(reader)) })),
  on(wire.createCategory, async ({ body, reader, perform }) => {
    const id = await perform((work) => createCategory(work, body))
    return getCategory(reading(reader), id)
  }),
  on(wire.changeCategory, async ({ params: { categoryId }, body, reader, perform }) => {
    await perform((work) => changeCategory(work, categoryId, body))
    return getCategory(reading(reader), categoryId)
  }),
  on(wire.orderCategories, async ({ body, perform }) => {
    await perform((work) => orderCategories(work, body.categoryIds))
    return {}
  }),
  on(wire.removeCategory, async ({ params, perform }) => {
    await perform((work) => removeCategory(work, params.categoryId))
    return {}
  }),
]
