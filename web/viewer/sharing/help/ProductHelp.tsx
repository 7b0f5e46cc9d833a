import { listHelpOffers } from '#contracts/sharing'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { OfferTiles } from './OfferTiles.tsx'

/** The offers of price help of a product, above its choices; nothing when there are none. */
export function ProductHelp({ productId }: { readonly productId: string }) {
  const { data } = useRoute(listHelpOffers, { query: { productId, limit: 3 } })
  return data && data.items.length > 0 ? <OfferTiles offers={data.items} isOnProduct /> : null
}
