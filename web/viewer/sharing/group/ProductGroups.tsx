import { listGroupOffers } from '#contracts/sharing'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Offer.module.css'
import { OfferTile } from './OfferTile.tsx'
import { useGroupSheet } from './use-group-sheet.tsx'

/** Where something runs it is asked often who is in; outside of rooms nobody tells. */
const againMs = 5_000

interface Props {
  readonly productId: string
  readonly showId?: string | undefined
}

/** The group buys of a product, above its choices. */
export function ProductGroups({ productId, showId }: Props) {
  const { data, refetch } = useRoute(
    listGroupOffers,
    { query: { productId, limit: 3 } },
    { refetchInterval: ({ state }) => (state.data?.items.length ? againMs : false) },
  )
  const again = () => void refetch()
  const { open, sheet } = useGroupSheet(again)
  if (!data?.items.length) return null
  return (
    <>
      <ul className={css.tiles}>
        {data.items.map((shown) => (
          <li key={shown.offer.id}>
            <OfferTile shown={shown} onWish={(of) => open({ terms: shown.offer, of, showId })} onEnd={again} />
          </li>
        ))}
      </ul>
      {sheet}
    </>
  )
}
