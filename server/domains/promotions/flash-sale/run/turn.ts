import { holdStock, releaseStock } from '#domains/catalogue/index'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { checkStep, stateAt } from '../flash-sale.ts'
import { holderOf, itemsOf, lockSale, lockSaleToRun } from '../load.ts'
import { type SaleRow, writing } from '../tables.ts'
import { tellRoom } from '../tell.ts'
import { subjectOf } from './create.ts'

/** Starts a scheduled sale before its time; it lasts as long as planned. */
export async function startSale(work: Work, saleId: string): Promise<void> {
  const row = await lockSaleToRun(work, saleId)
  checkStep(stateNow(row, work.now), 'open')
  const lastsMs = row.ends_at.getTime() - row.starts_at.getTime()
  await open(work, { ...row, starts_at: work.now, ends_at: new Date(work.now.getTime() + lastsMs) })
  await audit(work, 'promotions.flash-sale-started', subjectOf(row))
}

/** Stops a sale or calls a scheduled one off; pieces nobody has claimed go back on sale. Claims that stand keep their time. */
export async function stopSale(work: Work, saleId: string): Promise<void> {
  const row = await lockSaleToRun(work, saleId)
  checkStep(stateNow(row, work.now), 'stopped')
  await close(work, row, 'stopped')
  await audit(work, 'promotions.flash-sale-stopped', subjectOf(row))
}

/** Writes down what time has made of a sale: begun, or over. Nothing happens when that is written already. */
export async function turnSale(work: Work, saleId: string): Promise<void> {
  const row = await lockSale(work, saleId)
  const state = stateNow(row, work.now)
  if (state === row.state) return
  if (state === 'open') await open(work, row)
  if (state === 'ended') await close(work, row, 'ended')
}

/** Ends what still runs in a show that is over. */
export async function stopSalesOf(work: Work, showId: string): Promise<void> {
  const running = await writing(work)
    .selectFrom('promotions.flash_sale')
    .select('id')
    .where('show_id', '=', showId)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  for (const { id } of running) {
    const row = await lockSale(work, id)
    if (row.closed_at === null) await close(work, row, stateNow(row, work.now) === 'ended' ? 'ended' : 'stopped')
  }
}

/** Adds pieces of a variant to a sale that is not over; refuses when there is not as much stock. */
export async function addStock(work: Work, saleId: string, variantId: string, quantity: number): Promise<void> {
  const row = await lockSaleToRun(work, saleId)
  const state = stateNow(row, work.now)
  if (state === 'stopped' || state === 'ended') throw refuse.saleOver()
  const item = (await itemsOf(work, saleId)).find((one) => one.variant_id === variantId)
  if (!item) throw refuse.notInSale({ field: 'variantId' })

  await holdStock(work, holderOf(saleId), [{ variantId, quantity }])
  await writing(work)
    .updateTable('promotions.flash_sale_item')
    .set({ allotment: item.allotment + quantity })
    .where('sale_id', '=', saleId)
    .where('variant_id', '=', variantId)
    .execute()
  work.record('promotions.flash-sale-stock-added', { saleId, variantId, quantity })
  await audit(work, 'promotions.flash-sale-stock-added', subjectOf(row), { variantId, quantity })
  await tellRoom(work, row, 'flash-sale-changed')
}

function stateNow(row: SaleRow, now: Date) {
  return stateAt({ state: row.state, startsAt: row.starts_at, endsAt: row.ends_at }, now)
}

async function open(work: Work, row: SaleRow): Promise<void> {
  const opened: SaleRow = { ...row, state: 'open' }
  await writing(work)
    .updateTable('promotions.flash_sale')
    .set({ state: 'open', starts_at: opened.starts_at, ends_at: opened.ends_at })
    .where('id', '=', row.id)
    .execute()
  work.record('promotions.flash-sale-opened', aboutOf(row))
  await tellRoom(work, opened, 'flash-sale-opened')
}

async function close(work: Work, row: SaleRow, state: 'stopped' | 'ended'): Promise<void> {
  const closed: SaleRow = { ...row, state, closed_at: work.now }
  await writing(work)
    .updateTable('promotions.flash_sale')
    .set({ state, closed_at: work.now })
    .where('id', '=', row.id)
    .execute()
  const unclaimed = (await itemsOf(work, row.id))
    .map((item) => ({ variantId: item.variant_id, quantity: item.allotment - item.taken }))
    .filter(({ quantity }) => quantity > 0)
  if (unclaimed.length > 0) await releaseStock(work, holderOf(row.id), unclaimed)
  work.record('promotions.flash-sale-closed', { ...aboutOf(row), state })
  await tellRoom(work, closed, 'flash-sale-closed')
}

function aboutOf(row: SaleRow) {
  return { saleId: row.id, productId: row.product_id, ...(row.show_id && { showId: row.show_id }) }
}
