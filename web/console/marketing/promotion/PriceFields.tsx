import { useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { type ChosenProduct, ProductsSelect } from '../../parts/list/ProductsSelect.tsx'
import { useGoodsNames } from '../../parts/list/use-goods-names.ts'
import css from '../rule/Rule.module.css'
import type { Typed } from './typed.ts'
import { VariantPrices } from './VariantPrices.tsx'
import { promotionsWords } from './words.ts'

interface Props {
  readonly typed: Typed
  readonly onType: (typed: Typed) => void
}

/** A price of its own for each variant of the products that are chosen; an empty one stays as it is. */
export function PriceFields({ typed, onType }: Props) {
  const t = useWords(promotionsWords)
  const [chosen, setChosen] = useState<readonly ChosenProduct[]>([])
  const { variants } = useGoodsNames({ variantIds: typed.prices.map(({ variantId }) => variantId) })
  const priced = new Map(variants.map(({ productId, title }) => [productId, { id: productId, title }]))
  const shown = [...new Map([...chosen.map((one) => [one.id, one] as const), ...priced]).values()]
  function choose(products: readonly ChosenProduct[]): void {
    const isGone = (id: string) => !products.some((product) => product.id === id)
    const gone = new Set(variants.filter(({ productId }) => isGone(productId)).map(({ id }) => id))
    setChosen(products)
    onType({ ...typed, prices: typed.prices.filter(({ variantId }) => !gone.has(variantId)) })
  }
  function price(after: Typed): void {
    // A product whose last price is taken away stays to be priced again.
    setChosen(shown)
    onType(after)
  }
  return (
    <div className={css.group}>
      <ProductsSelect label={t('pickProduct')} value={shown} max={20} onChange={choose} />
      {shown.map(({ id }) => (
        <VariantPrices key={id} productId={id} typed={typed} onType={price} />
      ))}
    </div>
  )
}
