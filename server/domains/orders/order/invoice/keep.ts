import type { Selectable } from 'kysely'

import type { Invoice, InvoiceWish } from '#contracts/orders'
import { audit } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { type OrdersReader, type OrdersTables, writing } from '../../tables.ts'
import { lockOrder, mayMove, stepOrder } from '../lock.ts'
import { faultOfInvoice, tidyInvoice } from './invoice.ts'

type InvoiceRow = Selectable<OrdersTables['orders.invoice']>

/** The wish as it is kept; refuses `bad-invoice` with field and reason. */
export function checkedInvoice(wish: InvoiceWish): InvoiceWish {
  const tidied = tidyInvoice(wish)
  const fault = faultOfInvoice(tidied)
  if (fault) throw refuse.badInvoice({ ...fault })
  return tidied
}

export function wireInvoice(row: Pick<InvoiceRow, 'wish' | 'state' | 'number' | 'url' | 'issued_at'>): Invoice {
  return present({
    wish: row.wish,
    state: row.state,
    number: row.number ?? undefined,
    url: row.url ?? undefined,
    issuedAt: row.issued_at?.toISOString(),
  })
}

/** What somebody asked for last, to be filled in again. */
export async function findLastInvoice(db: OrdersReader, personId: string): Promise<InvoiceWish | undefined> {
  const row = await db
    .selectFrom('orders.invoice')
    .select('wish')
    .where('person_id', '=', personId)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.wish
}

/** Asks for an invoice of an own order, or for another one as long as none is issued. */
export async function askForInvoice(work: Work, orderId: string, wish: InvoiceWish): Promise<Invoice> {
  const order = await lockOrder(work, orderId, 'buyer')
  const checked = checkedInvoice(wish)
  const tx = writing(work)
  const known = await tx.selectFrom('orders.invoice').select('state').where('order_id', '=', orderId).executeTakeFirst()
  if (known?.state === 'issued') throw refuse.invoiceIssued()
  if (!mayMove('buyer', 'ask-for-invoice', order, work.now)) throw refuse.notPossibleNow({ state: order.state })
  const row = { wish: JSON.stringify(checked), asked_at: work.now }
  await tx
    .insertInto('orders.invoice')
    .values({
      order_id: orderId,
      person_id: work.actor.id,
      state: 'wanted',
      number: null,
      url: null,
      issued_at: null,
      ...row,
    })
    .onConflict((asked) => asked.column('order_id').doUpdateSet(row))
    .execute()
  await stepOrder(work, order, { act: 'invoice-asked' })
  return { wish: checked, state: 'wanted' }
}

/** Notes that the invoice was issued. */
export async function issueInvoice(
  work: Work,
  orderId: string,
  { number, url }: { readonly number: string; readonly url?: string },
): Promise<Invoice> {
  const order = await lockOrder(work, orderId, 'staff')
  const row = await writing(work)
    .updateTable('orders.invoice')
    .set({ state: 'issued', number: number.trim(), url: url ?? null, issued_at: work.now })
    .where('order_id', '=', orderId)
    .where('state', '=', 'wanted')
    .returningAll()
    .executeTakeFirst()
  if (!row) throw refuse.invoiceIssued()
  await stepOrder(work, order, { act: 'invoice-issued', details: { number: number.trim() } })
  work.record('orders.invoice-issued', { orderId, personId: order.person_id, number: number.trim() })
  await audit(work, 'orders.invoice-issued', { kind: 'order', id: orderId, name: order.number }, { number })
  return wireInvoice(row)
}
