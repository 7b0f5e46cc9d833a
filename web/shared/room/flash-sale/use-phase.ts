import { useEffect, useReducer } from 'react'
import type { FlashSale, FlashSaleState } from '#contracts/promotions'
import { serverNow } from '../../wire/server-clock.ts'
import { nextTurn, phaseAt } from './sales-after.ts'

/** A timer waits no longer than this; browsers take longer waits for none at all. */
const longestMs = 3_600_000

/** Where a sale stands by the house's clock; changes by itself when its time comes. */
export function usePhase(sale: Pick<FlashSale, 'state' | 'startsAt' | 'endsAt'>): FlashSaleState {
  const [, turn] = useReducer((count: number) => count + 1, 0)
  const now = serverNow()
  const next = nextTurn(sale, now)
  useEffect(() => {
    if (next === undefined) return
    const timer = setTimeout(turn, Math.min(longestMs, Math.max(0, next - serverNow()) + 5))
    return () => clearTimeout(timer)
  })
  return phaseAt(sale, now)
}
