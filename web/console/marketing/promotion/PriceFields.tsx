import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { readProduct } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { type ChosenProduct, ProductsSelect } from '../../parts/list/ProductsSelect.tsx'
import css from '../rule/Rule.module.css'
import type { Typed } from './typed.ts'
import { promotionsWords } from './words.ts'

interface Props {
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
}

/** A price of its own for each variant of the products that are chosen; an empty one stays as it is. */
export function PriceFields({ typed, onType }: Props) {
  const t = useWords(promotionsWords)
  const [products, setProducts] = useState<readonly ChosenProduct[]>([])
  return (
    <div className={css.group}>
      <ProductsSelect label={t('pickProduct')} value={products} max={20} onChange={setProducts} />
      {products.map(({ id }) => (
        <VariantPrices key={id} productId={id} typed={typed} onType={onType} />
      ))}
    </div>
  )
}

function VariantPrices({ productId, typed, onType }: Props & { readonly productId: string }) {
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
