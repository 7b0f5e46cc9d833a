import { addCartLine, getCart, getCartCount } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { cartWords } from './words.ts'

/** Puts a variant into the cart and says so. `showId` is the show it was seen in. */
export function useAddToCart(showId?: string) {
  const t = useWords(cartWords)
  const adding = useCommand(addCartLine, {
    changes: [getCart, getCartCount],
    onDone: () => tell(t('added'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  return {
    add: (variantId: string, quantity = 1) => adding.send({ body: { variantId, quantity, ...(showId && { showId }) } }),
    isAdding: adding.isSending,
  }
}
