import { useEffect, useReducer } from 'react'
import type { FlashSale, FlashSaleClaim } from '#contracts/promotions'
import { phaseAt } from '#web/shared/room/flash-sale/sales-after.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'

/** That a sale is over is told for so long. */
const overMs = 10_000

/** Sales that are to come or run, those that ended a moment ago, and those with a claim that waits to be paid for. */
export function useShown(sales: readonly FlashSale[], claims: readonly FlashSaleClaim[]): readonly FlashSale[] {
  const [, look] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (sales.length === 0) return
    const timer = setInterval(look, 5_000)
    return () => clearInterval(timer)
  }, [sales.length])
  const now = serverNow()
  const waits = new Set(claims.filter(({ state }) => state === 'held').map(({ saleId }) => saleId))
  return sales.filter((sale) => {
    const phase = phaseAt(sale, now)
    if (phase === 'scheduled' || phase === 'open' || waits.has(sale.id)) return true
    return phase === 'ended' && now < Date.parse(sale.endsAt) + overMs
  })
}
