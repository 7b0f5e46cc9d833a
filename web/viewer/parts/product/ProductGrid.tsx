import { lazy, Suspense } from 'react'
import type { ProductCard as Card } from '#contracts/catalogue'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProductCard } from './ProductCard.tsx'
import css from './ProductGrid.module.css'

const Rating = lazy(async () => ({ default: (await import('./Rating.tsx')).Rating }))
/** Stars are asked for so many at once. */
const together = 50

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
      {products.map((product, nth) => (
        <li key={product.id} className={css.place}>
          <ProductCard
            product={product}
            rating={
              <Suspense fallback={null}>
                <Rating productId={product.id} among={amongOf(products, nth)} />
              </Suspense>
            }
          />
        </li>
      ))}
    </ul>
  )
}

function amongOf(products: readonly Card[], nth: number): string[] {
  const from = Math.floor(nth / together) * together
  return products.slice(from, from + together).map(({ id }) => id)
}
