import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

export interface PayableRef {
  readonly kind: string
  readonly id: string
}

/** Money that came in for a payable, exactly the amount that was asked. */
export interface IncomingPayment {
  readonly paymentId: string
  readonly payableId: string
  readonly buyerId: string
  readonly amount: number
  readonly currency: string
  readonly paidAt: Date
}

/** Money that is surely back where it came from. */
export interface OutgoingRefund {
  readonly refundId: string
  readonly paymentId: string
  readonly payableId: string
  /** As given to `requestRefund`. */
  readonly cause: string
  readonly amount: number
  readonly currency: string
}

/**
 * A kind of thing that can be paid for. Higher domains register theirs; this one knows none by name.
 *
 * Locks are taken in one order everywhere: the payable's row, then rows of payments. `paid` and `refunded` are called
 * before payments locks its own, so a domain that cancels (its row first, then `closePayment`) cannot deadlock with them.
 */
export interface Payable {
  readonly kind: string
  /**
   * Called in the transaction that books the money. `unwanted` when nobody waits for it any more (cancelled, paid already):
   * the money then goes back by itself. Must lock the payable's row, so that two at once cannot both be kept. What takes
   * locks that others wait for is given back as `atLast`, and called when everything else is written.
   */
  paid(work: Work, payment: IncomingPayment): Promise<'kept' | 'unwanted' | { readonly atLast: () => Promise<void> }>
  /** Called in the transaction that books what went back; not for money that was never kept. */
  refunded(work: Work, refund: OutgoingRefund): Promise<void>
  /** What service sees beside a payment, and where it leads in the console. */
  describe(reader: Database, payableId: string): Promise<{ readonly title: string; readonly path?: string } | undefined>
}

const payables = new Map<string, Payable>()

/** Makes a kind of payable known; once at start, the same kind again replaces it. */
export function registerPayable(payable: Payable): void {
  payables.set(payable.kind, payable)
}

export function payableOf(kind: string): Payable {
  const known = payables.get(kind)
  if (!known) throw new Error(`Nobody registered the payable ${kind}.`)
  return known
}
