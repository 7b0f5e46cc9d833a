import type { Basket, LineActivity } from '#contracts/orders'

type Search = Readonly<Record<string, string | undefined>>

/**
 * What is bought, from the address of the checkout: nothing named is the cart's selection; `variant` (with `n`, `show`) is
 * bought past the cart, alone (`claim` of a flash sale, `offer` or `group` of a group buy, `help` of a price help).
 */
export function basketOf({ variant, n, show, claim, offer, group, help }: Search): Basket {
  if (!variant) return { from: 'cart' }
  const activity = activityOf({ claim, offer, group, help })
  const quantity = Math.min(999, Math.max(1, Math.round(Number(n)) || 1))
  return {
    from: 'direct',
    lines: [{ variantId: variant, quantity, ...(show && { showId: show }), ...(activity && { activity }) }],
  }
}

function activityOf({ claim, offer, group, help }: Search): LineActivity | undefined {
  if (claim) return { kind: 'flash-sale', claimId: claim }
  if (group) return { kind: 'group-buy', groupId: group }
  if (offer) return { kind: 'group-buy', offerId: offer }
  if (help) return { kind: 'price-help', helpId: help }
  return undefined
}
