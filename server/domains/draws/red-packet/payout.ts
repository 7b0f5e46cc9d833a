import type { Money } from '#contracts/route'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'

/** What a share is paid out as. */
export interface Payout {
  readonly personId: string
  readonly amount: Money
  readonly validUntil: Date
  readonly title: string
  /** The same cause again pays nothing more. */
  readonly cause: string
}

type Pay = (work: Work, payout: Payout) => Promise<void>
let pay: Pay | undefined

/** Says how shares become money that can be spent here: a coupon of that amount without a threshold. */
export function registerPayout(how: Pay): void {
  pay = how
}

/** Refuses red packets in a house that could not pay them out. */
export function getPayout(): Pay {
  if (!pay) throw refuse.payoutUnavailable()
  return pay
}

export const hasPayout = (): boolean => pay !== undefined
