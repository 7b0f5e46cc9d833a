import { useRef } from 'react'
import { claimFlashSale, type FlashSale, type FlashSaleClaim } from '#contracts/promotions'
import { newId } from '#web/shared/room/new-id.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'

/** Claims pieces of a sale. Pressed again after the connection failed it is the same claim, so nobody pays twice for it. */
export function useClaim(sale: FlashSale, onClaimed: (claim: FlashSaleClaim) => void) {
  const tellRefusal = useTellRefusal()
  const attempt = useRef<{ readonly id: string; readonly what: string }>(undefined)
  const command = useCommand(claimFlashSale, {
    onDone: (claim) => {
      attempt.current = undefined
      onClaimed(claim)
    },
    onRefused: (problem) => {
      if (!problem.code.startsWith('wire.')) attempt.current = undefined
      tellRefusal(problem)
    },
  })
  const claim = (variantId: string, quantity: number) => {
    const what = `${variantId} ${quantity}`
    if (attempt.current?.what !== what) attempt.current = { id: newId(), what }
    command.send({ params: { saleId: sale.id }, body: { id: attempt.current.id, variantId, quantity } })
  }
  return { claim, isClaiming: command.isSending }
}
