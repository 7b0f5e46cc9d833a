import { NumberInput } from '@mantine/core'
import { readProduct } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from '../rule/Rule.module.css'
import type { Typed } from './typed.ts'

interface Props {
  readonly productId: string
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
}

/** The variants of one product, each with the price it gets. */
export function VariantPrices({ productId, typed, onType }: Props) {
  const text = useTexts()
  const { data: product } = useRoute(readProduct, { params: { productId } })
  if (!product) return <Bone height={64} />
  const set = (variantId: string, price: number | string) => {
    const others = typed.prices.filter((one) => one.variantId !== variantId)
    onType({ ...typed, prices: typeof price === 'number' ? [...others, { variantId, price }] : others })
  }
  return (
    <div className={css.pair}>
      {product.variants.map(({ id, values }) => (
        <NumberInput
          key={id}
          label={[text(product.title), ...values].join(' · ')}
          min={0}
          decimalScale={2}
          value={typed.prices.find(({ variantId }) => variantId === id)?.price ?? ''}
          onChange={(price) => set(id, price)}
        />
      ))}
    </div>
  )
}
