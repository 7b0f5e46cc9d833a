import { useQueryClient } from '@tanstack/react-query'
import {
  addCartLine,
  type Cart,
  type CartLine,
  changeCartLine,
  getCart,
  getCartCount,
  removeCartLine,
  selectCartLines,
  tidyCart,
} from '#contracts/orders'
import type { BodyOf } from '#contracts/route'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand, useOptimistic } from '#web/shared/wire/use-command.ts'
import { outdate, useRoute } from '#web/shared/wire/use-route.ts'
import { cartWords } from '../../parts/cart/words.ts'

type Change = BodyOf<typeof changeCartLine>
const changes = [getCart, getCartCount]

export type CartActs = ReturnType<typeof useCart>['acts']

/** The cart and what can be done with it. Numbers and choices change on the screen at once; prices are the house's. */
export function useCart() {
  const t = useWords(cartWords)
  const queries = useQueryClient()
  const onRefused = useTellRefusal()
  const { data, error, refetch } = useRoute(getCart, {})
  const changing = useOptimistic(changeCartLine, {
    shows: getCart,
    of: {},
    as: (cart, { params, body }) => withLine(cart, params.lineId, body),
    onRefused,
  })
  const selecting = useOptimistic(selectCartLines, {
    shows: getCart,
    of: {},
    as: (cart, { body }) => ({
      ...cart,
      lines: cart.lines.map((line) => ({ ...line, isSelected: body.lineIds.includes(line.id) })),
    }),
    onRefused,
  })
  const adding = useCommand(addCartLine, { changes, onRefused })
  const removing = useOptimistic(removeCartLine, {
    shows: getCart,
    of: {},
    as: (cart, { params }) => ({ ...cart, lines: cart.lines.filter(({ id }) => id !== params.lineId) }),
    onRefused,
  })
  const tidying = useCommand(tidyCart, {
    changes,
    onDone: ({ removed }) => tell(t('tidied', { count: removed }), { tone: 'done' }),
    onRefused,
  })
  const change = (line: CartLine, body: Change) => {
    changing.send({ params: { lineId: line.id }, body })
    void outdate(queries, getCartCount)
  }
  const acts = {
    select: (line: CartLine) => change(line, { isSelected: !line.isSelected }),
    selectAll: (isOn: boolean) =>
      selecting.send({ body: { lineIds: isOn ? (data?.lines ?? []).filter(isBuyable).map(({ id }) => id) : [] } }),
    count: (line: CartLine, quantity: number) => change(line, { quantity }),
    seen: (line: CartLine) => change(line, { hasSeenPrice: true }),
    remove: (line: CartLine) => {
      removing.send({ params: { lineId: line.id } })
      void outdate(queries, getCartCount)
      tell(t('removed'), { undo: () => adding.send({ body: asNew(line) }) })
    },
    tidy: () => tidying.send({}),
  }
  return { cart: data, problem: error ?? undefined, again: () => void refetch(), acts }
}

export const isBuyable = ({ trouble }: CartLine) => trouble !== 'off-sale' && trouble !== 'sold-out'

function withLine(cart: Cart, lineId: string, { quantity, isSelected, hasSeenPrice }: Change = {}): Cart {
  const lines = cart.lines.map((line) => {
    if (line.id !== lineId) return line
    const { priceChange, ...rest } = line
    return {
      ...rest,
      ...(priceChange && !hasSeenPrice && { priceChange }),
      ...(quantity !== undefined && { quantity }),
      ...(isSelected !== undefined && { isSelected }),
    }
  })
  return { ...cart, lines }
}

/** What is sent to put a removed line in again. */
function asNew({ variantId, quantity, note, showId, activity }: CartLine) {
  return { variantId, quantity, ...(note && { note }), ...(showId && { showId }), ...(activity && { activity }) }
}
