import type { Notice, Paid } from '../provider/port.ts'

type AsJson<T> = T extends Date ? string : T extends object ? { readonly [K in keyof T]: AsJson<T[K]> } : T

/** What a notice is about, as it is kept: instants are text. */
export type NoticeAbout = AsJson<Notice['about']>

/** What became of a notice. */
export type Outcome =
  | 'booked'
  | 'noted'
  | 'nothing-to-do'
  | 'foreign-merchant'
  | 'wrong-amount'
  | 'wrong-currency'
  | 'unknown-intent'
  | 'unknown-refund'

interface Asked {
  readonly amount: number
  readonly currency: string
}

/**
 * Why a notice of success is not believed although it is truly the provider's: it names another amount or currency than was
 * asked. What really came in is then asked of the provider itself.
 */
export function disbelief(
  told: Pick<Paid, 'amount' | 'currency'>,
  asked: Asked,
): 'wrong-amount' | 'wrong-currency' | undefined {
  if (told.currency !== asked.currency) return 'wrong-currency'
  return told.amount === asked.amount ? undefined : 'wrong-amount'
}
