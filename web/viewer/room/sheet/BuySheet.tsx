import { useState } from 'react'
import { getProduct, type ProductPage, type Variant } from '#contracts/catalogue'
import type { ShelfItem } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { QuickBuy } from '../../buy/checkout/QuickBuy.tsx'
import { firstChoice } from '../../product/choice.ts'
import { Options } from '../../product/Options.tsx'
import css from './ProductSheet.module.css'

interface Props {
  readonly showId: string
  readonly item: ShelfItem
  readonly onClose: () => void
}

/** Buys a product without leaving the room: choose, see what it costs, pay; the show goes on behind it. */
export function BuySheet({ showId, item, onClose }: Props) {
  const text = useTexts()
  const { data, error, refetch } = useRoute(getProduct, { params: { product: item.product.id } })
  return (
    <Sheet title={text(item.product.title)} onClose={onClose} isTall>
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <Bone height={320} radius={12} />}
      {data && <Chosen product={data} showId={showId} />}
    </Sheet>
  )
}

interface ChosenProps {
  readonly product: ProductPage
  readonly showId: string
}

function Chosen({ product, showId }: ChosenProps) {
  const [chosen, setChosen] = useState<Variant | undefined>(() => firstChoice(product.choices))
  if (!chosen) return null
  return (
    <div className={css.product}>
      <Options product={product} chosen={chosen} onChoose={setChosen} />
      <QuickBuy key={chosen.id} line={{ variantId: chosen.id, showId }} />
    </div>
  )
}
