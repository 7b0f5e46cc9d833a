import {
  explain,
  orderShelf,
  type Shelf,
  type ShelfItem,
  shelveProducts,
  stopExplaining,
  unshelveProduct,
} from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { shelfWords } from './words.ts'

/** Everything the host does to the shelf. The answer is the shelf as it is then, so the desk need not wait for the room's news. */
export function useShelf(showId: string, shelf: Shelf, onShelf: (shelf: Shelf) => void) {
  const t = useWords(shelfWords)
  const text = useTexts()
  const sentence = useProblemSentence()
  const settings = {
    onDone: onShelf,
    onRefused: (problem: Problem) => tell(sentence(problem), { tone: 'refused' }),
  }
  const explaining = useCommand(explain, settings)
  const stopping = useCommand(stopExplaining, settings)
  const adding = useCommand(shelveProducts, settings)
  const taking = useCommand(unshelveProduct, settings)
  const ordering = useCommand(orderShelf, settings)
  const params = { showId }

  const putBack = (item: ShelfItem, order: readonly string[]) => {
    adding
      .ask({ params, body: { productIds: [item.productId] } })
      .then(() => ordering.send({ params, body: { productIds: [...order] } }))
      .catch(() => undefined)
  }
  return {
    explain: (productId: string) => explaining.send({ params, body: { productId } }),
    step: (step: 'next' | 'previous') => explaining.send({ params, body: { step } }),
    stop: () => stopping.send({ params }),
    add: (productIds: string[]) => adding.send({ params, body: { productIds } }),
    isBusy: explaining.isSending || stopping.isSending,
    move(from: number, to: number) {
      const ids = shelf.items.map((item) => item.productId)
      const [moved] = ids.splice(from, 1)
      if (moved === undefined || to < 0 || to > ids.length) return
      ids.splice(to, 0, moved)
      ordering.send({ params, body: { productIds: ids } })
    },
    take(item: ShelfItem) {
      const order = shelf.items.map((one) => one.productId)
      taking.send({ params: { showId, productId: item.productId } })
      tell(t('tookOff', { name: text(item.product.title) }), { undo: () => putBack(item, order) })
    },
  }
}

export type ShelfActs = ReturnType<typeof useShelf>
