import type { Shelf } from '#contracts/live'
import * as contract from '#contracts/live'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import { getVisibleShow } from '../../show/load.ts'
import { reading } from '../../tables.ts'
import { explainProduct, stopExplaining } from '../clip/explain.ts'
import { orderShelf, shelveProducts, unshelveProduct } from './arrange.ts'
import { findShelf } from './queries.ts'

const crewShelf = (db: Database, showId: string): Promise<Shelf> => findShelf(db, showId, true)

export const shelfRoutes = [
  on(contract.getShelf, async ({ params, reader, actor }) => {
    const { show, standing } = await getVisibleShow(reading(reader), params.showId, actor)
    return findShelf(reader, show.id, standing.rights.includes('run'))
  }),
  on(contract.shelveProducts, async ({ params, body, perform, reader }) => {
    await perform((work) => shelveProducts(work, params.showId, body.productIds))
    return crewShelf(reader, params.showId)
  }),
  on(contract.unshelveProduct, async ({ params, perform, reader }) => {
    await perform((work) => unshelveProduct(work, params.showId, params.productId))
    return crewShelf(reader, params.showId)
  }),
  on(contract.orderShelf, async ({ params, body, perform, reader }) => {
    await perform((work) => orderShelf(work, params.showId, body.productIds))
    return crewShelf(reader, params.showId)
  }),
  on(contract.explain, async ({ params, body, perform, reader }) => {
    await perform((work) => explainProduct(work, params.showId, body))
    return crewShelf(reader, params.showId)
  }),
  on(contract.stopExplaining, async ({ params, perform, reader }) => {
    await perform((work) => stopExplaining(work, params.showId))
    return crewShelf(reader, params.showId)
  }),
]
