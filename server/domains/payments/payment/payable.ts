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

export interface Paid {
  /** One a payment. `unwanted` when nobody waits for it any more (cancelled, paid already): the money goes back by itself. */
  readonly answers: readonly ('kept' | 'unwanted')[]
  /** What takes locks that others wait for; called when everything else is written. */
  readonly atLast?: () => Promise<void>
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
   * Called in the transaction that books the money, for all payments that came in together, in the order of what they pay
   * for. Must lock the payables' rows, so that two at once cannot both be kept.
   */
  paid(work: Work, payments: readonly IncomingPayment[]): Promise<Paid>
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
