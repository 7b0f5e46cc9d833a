import * as contract from '#contracts/draws'
import { findVariantsForSale, readingCatalogue, readShopSettings } from '#domains/catalogue/index'
import { houseRules, readingIdentity } from '#domains/identity/index'
import { getVisibleShow, readingLive } from '#domains/live/index'
import { defaultLimit } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import { system } from '#platform/work'
import { conditionKinds } from '../condition/condition.ts'
import { readMyDraw } from '../entry/mine.ts'
import { findEntrants, findHashes } from '../entry/queries.ts'
import { giftKinds } from '../prize/gift.ts'
import { refuse } from '../refusals.ts'
import { runtimeOf } from '../runtime.ts'
import { reading } from '../tables.ts'
import { findWinners } from '../win/queries.ts'
import { cancelDraw } from './cancel.ts'
import { changeDraw } from './change.ts'
import { closeDraw } from './close.ts'
import { createDraw } from './create.ts'
import { readDraft } from './draft.ts'
import { drawLots } from './draw-lots.ts'
import { getDrawRow } from './load.ts'
import { openDraw } from './open.ts'
import { findDraws, findShowDraws, readProof } from './queries.ts'
import { shownDrawOf } from './shown.ts'
import { getVisibleDraw } from './visible.ts'

const shown = async (db: Database, drawId: string) => shownDrawOf(db, await getDrawRow(reading(db), drawId))

export const drawRoutes = [
  on(contract.getDrawKinds, async ({ reader }) => {
    const { purchaseMayBeCondition } = await houseRules(readingIdentity(reader))
    const { currency } = await readShopSettings(readingCatalogue(reader))
    const conditions = conditionKinds().filter((kind) => kind !== 'bought' || purchaseMayBeCondition)
    return { conditions, prizes: giftKinds(), currency }
  }),
  on(contract.createDraw, async ({ params, body, perform, reader }) => {
    const { open, ...draft } = body
    const drawId = await perform(async (work) => {
      const id = await createDraw(work, params.showId, draft)
      if (open) await openDraw(work, id)
      return id
    })
    return shown(reader, drawId)
  }),
  on(contract.listShowDraws, async ({ params, reader, actor }) => {
    const { standing } = await getVisibleShow(readingLive(reader), params.showId, actor)
    return { items: await findShowDraws(reader, params.showId, standing.rights.includes('run')) }
  }),
  on(contract.getDraw, async ({ params, reader, actor }) =>
    shownDrawOf(reader, await getVisibleDraw(reader, params.drawId, actor)),
  ),
  on(contract.getDrawDraft, async ({ params, reader, actor }) => {
    const draw = await getDrawRow(reading(reader), params.drawId)
    const { standing } = await getVisibleShow(readingLive(reader), draw.show_id, actor)
    if (!standing.rights.includes('run')) throw refuse.unknownDraw()
    const draft = await readDraft(reading(reader), draw)
    const variantIds = draft.prizes.flatMap((prize) => (prize.kind === 'product' ? [prize.variantId] : []))
    const variants = await findVariantsForSale(readingCatalogue(reader), variantIds)
    return { draft, products: [...variants.values()].map(({ variantId, productId }) => ({ variantId, productId })) }
  }),
  on(contract.changeDraw, async ({ params, body, perform, reader }) => {
    await perform((work) => changeDraw(work, params.drawId, body))
    return shown(reader, params.drawId)
  }),
  on(contract.openDraw, async ({ params, perform, reader }) => {
    await perform((work) => openDraw(work, params.drawId))
    return shown(reader, params.drawId)
  }),
  on(contract.closeDraw, async ({ params, perform, reader, house }) => {
    await perform((work) => closeDraw(work, params.drawId))
    await house.perform(system, (work) => drawLots(work, params.drawId))
    return shown(reader, params.drawId)
  }),
  on(contract.cancelDraw, async ({ params, body, perform, reader }) => {
    await perform((work) => cancelDraw(work, params.drawId, body.reason))
    return shown(reader, params.drawId)
  }),
  on(contract.getDrawProof, async ({ params, reader, actor }) =>
    readProof(reader, await getVisibleDraw(reader, params.drawId, actor)),
  ),
  on(contract.listDrawEntries, async ({ params, query, reader, actor }) => {
    const draw = await getVisibleDraw(reader, params.drawId, actor)
    if (!draw.root) throw refuse.notClosedYet()
    const { from = 1 } = query
    return { from, entries: await findHashes(reader, draw.id, from) }
  }),
  on(contract.getMyDraw, async ({ params, reader, actor, now }) =>
    readMyDraw(reader, await getVisibleDraw(reader, params.drawId, actor), actor, now),
  ),
  on(contract.enterDraw, async ({ params, reader, actor, house }) => {
    await getVisibleDraw(reader, params.drawId, actor)
    return runtimeOf(house).entering.add(params.drawId, actor)
  }),
  on(contract.listDraws, ({ query, reader }) => findDraws(reader, query, query.limit ?? defaultLimit)),
  on(contract.listEntrants, ({ params, query, reader }) =>
    findEntrants(reader, params.drawId, query.after, query.limit ?? defaultLimit),
  ),
  on(contract.listWinners, ({ params, query, reader }) =>
    findWinners(reader, params.drawId, query.after, query.limit ?? defaultLimit),
  ),
]
