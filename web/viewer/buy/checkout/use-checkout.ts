import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type Basket,
  countOwnOrders,
  getCart,
  getCartCount,
  type InvoiceWish,
  listOwnOrders,
  placeOrder,
  quoteCheckout,
} from '#contracts/orders'
import { listFlashSales, listShowFlashSales } from '#contracts/promotions'
import type { AnswerOf } from '#contracts/route'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { shareTokens } from '../../sharing/share/touch.ts'

/** What the buyer has chosen so far; what is absent the house chooses. */
export interface Chosen {
  readonly addressId?: string
  readonly shippingMethodId?: string
  readonly couponIds?: readonly string[]
  readonly note: string
  readonly invoice?: InvoiceWish
}

export type Placed = AnswerOf<typeof placeOrder>

/** Everything a checkout does: asks what it costs as it stands, and places the order for exactly what was shown. */
export function useCheckout(basket: Basket, onPlaced: (placed: Placed) => void) {
  const [chosen, setChosen] = useState<Chosen>({ note: '' })
  const { addressId, shippingMethodId, couponIds, note, invoice } = chosen
  const choices = {
    basket,
    ...(addressId && { addressId }),
    ...(shippingMethodId && { shippingMethodId }),
    ...(couponIds && { couponIds: [...couponIds] }),
  }
  const asking = useRoute(quoteCheckout, { body: choices }, { placeholderData: keepPreviousData, staleTime: 0 })
  const placing = useCommand(placeOrder, {
    changes: [getCart, getCartCount, listOwnOrders, countOwnOrders, listShowFlashSales, listFlashSales],
    onDone: onPlaced,
    // Whatever was refused, what is shown may be old.
    onRefused: () => void asking.refetch(),
  })
  const quote = asking.data
  const place = () => {
    if (!quote) return
    placing.send({
      body: {
        ...choices,
        ...(quote.shippingMethodId && { shippingMethodId: quote.shippingMethodId }),
        ...(quote.address && { addressId: quote.address.id }),
        ...(note.trim() && { note: note.trim() }),
        ...(invoice && { invoice }),
        expectedTotal: quote.priced.total,
        ...shareTokens(),
      },
    })
  }
  return {
    quote,
    problem: asking.error ?? undefined,
    again: () => void asking.refetch(),
    /** A newer price is on its way. */
    isAsking: asking.isFetching,
    chosen,
    set: setChosen,
    choose: (change: Partial<Chosen>) => setChosen((was) => ({ ...was, ...change })),
    place,
    isPlacing: placing.isSending,
    refusal: placing.problem,
  }
}

export type Checkout = ReturnType<typeof useCheckout>
