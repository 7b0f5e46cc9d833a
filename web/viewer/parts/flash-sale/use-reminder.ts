import { useState } from 'react'
import {
  type FlashSale,
  forgetReminder,
  listFlashSales,
  listShowFlashSales,
  remindOfFlashSale,
} from '#contracts/promotions'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { flashSaleWords } from './words.ts'

/** Asks to be reminded of a sale, or no longer: at once on the screen, with a way back. Guests are led to sign in. */
export function useReminder(sale: FlashSale, isReminded: boolean) {
  const t = useWords(flashSaleWords)
  const asMember = useAsMember()
  const tellRefusal = useTellRefusal()
  const [wish, setWish] = useState<boolean>()
  const settled = (isOn: boolean) => ({
    changes: [listFlashSales, listShowFlashSales],
    onDone: () => {
      setWish(undefined)
      tell(t(isOn ? 'remindedTold' : 'forgotten'), { tone: 'done', undo: () => turn(!isOn) })
    },
    onRefused: (problem: Problem) => {
      setWish(undefined)
      tellRefusal(problem)
    },
  })
  const on = useCommand(remindOfFlashSale, settled(true))
  const off = useCommand(forgetReminder, settled(false))
  const turn = (isOn: boolean) => {
    setWish(isOn)
    ;(isOn ? on : off).send({ params: { saleId: sale.id } })
  }
  const reminded = wish ?? isReminded
  return { reminded, flip: asMember(() => turn(!reminded)) }
}
