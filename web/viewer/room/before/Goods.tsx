import type { ShelfItem } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from './Goods.module.css'

interface Props {
  readonly showId: string
  readonly title: string
  readonly items: readonly ShelfItem[]
}

/** What will be on the shelf, in a row to look through. */
export function Goods({ showId, title, items }: Props) {
  const text = useTexts()
  return (
    <section className={css.goods}>
      <h2 className={css.title}>{title}</h2>
      <ul className={css.row}>
        {items.map(({ product }) => (
          <li key={product.id}>
            <LinkTo to={`/products/${product.handle}`} search={{ show: showId }} className={css.product}>
              <span className={css.picture}>
                <Picture picture={product.picture} alt="" ratio="1" sizes="112px" />
              </span>
              <span className={css.name}>{text(product.title)}</span>
              <Money money={product.price} as="price" size="sm" />
            </LinkTo>
          </li>
        ))}
      </ul>
    </section>
  )
}
