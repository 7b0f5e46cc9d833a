/** How the sandbox misbehaves: each a share in percent, but the last four. All zero and off is a good day. */
export interface Mischief {
  /** Notices sent twice. */
  readonly duplicate: number
  /** Notices held back, so that later ones overtake them. */
  readonly reorder: number
  /** Notices never sent. */
  readonly lose: number
  /** Trades for which somebody without the keys says that they are paid. */
  readonly forge: number
  /** Trades of which another amount is paid. */
  readonly wrongAmount: number
  /** Notices in the name of another currency. */
  readonly wrongCurrency: number
  /** Notices for another merchant. */
  readonly wrongMerchant: number
  /** Refunds refused. */
  readonly refuseRefunds: number
  /** Lets a closed trade be paid all the same. */
  readonly payAfterClose: boolean
  /** Every notice waits so long. */
  readonly delayMs: number
  /** Every request of the shop waits so long for its answer. */
  readonly hangMs: number
}

export const goodDay: Mischief = {
  duplicate: 0,
  reorder: 0,
  lose: 0,
  forge: 0,
  wrongAmount: 0,
  wrongCurrency: 0,
  wrongMerchant: 0,
  refuseRefunds: 0,
  payAfterClose: false,
  delayMs: 0,
  hangMs: 0,
}

/** Whether something that happens in so many percent of cases happens now. */
export function happens(percent: number): boolean {
  return percent > 0 && Math.random() * 100 < percent
}
