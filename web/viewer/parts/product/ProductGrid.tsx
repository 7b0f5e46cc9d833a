import type { ProductCard as Card } from '#contracts/catalogue'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProductCard } from './ProductCard.tsx'
import css from './ProductGrid.module.css'

const outline = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']

/** Products in two columns on a phone, up to five on a desktop; their outline while they are on their way. */
export function ProductGrid({ products }: { readonly products: readonly Card[] | undefined }) {
  if (!products) {
    return (
      <div className={css.grid} aria-hidden>
        {outline.map((place) => (
          <div key={place} className={css.bones}>
            <Bone ratio="1 / 1" radius={12} />
            <Bone width="86%" />
            <Bone width="40%" height={20} />
          </div>
        ))}
      </div>
    )
  }
  return (
    <ul className={css.grid}>
      {products.map((product) => (
        <li key={product.id} className={css.place}>
          <ProductCard product={product} />
        </li>
      ))}
    </ul>
  )
}
