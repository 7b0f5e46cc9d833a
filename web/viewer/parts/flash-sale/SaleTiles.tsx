import type { FlashSale } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './FlashSale.module.css'
import { SaleCard } from './SaleCard.tsx'
import type { useSaleList } from './use-sale-list.ts'
import { flashSaleWords } from './words.ts'

/** Flash sales on a page, each with what can be done about it here, and the way to its product and its room. */
export function SaleTiles({ list }: { readonly list: ReturnType<typeof useSaleList> }) {
  return (
    <ul className={css.list}>
      {list.sales.map((sale) => (
        <li key={sale.id} className={css.tile}>
          <SaleCard
            sale={sale}
            claims={list.claims.filter(({ saleId }) => saleId === sale.id)}
            isReminded={list.reminded.includes(sale.id)}
            onClaim={list.claimed}
            to={`/products/${sale.product.handle}`}
          />
          <ToRoom sale={sale} />
        </li>
      ))}
    </ul>
  )
}

function ToRoom({ sale }: { readonly sale: FlashSale }) {
  const t = useWords(flashSaleWords)
  if (!sale.showId) return null
  return (
    <LinkTo to={`/shows/${sale.showId}`} className={css.room}>
      {t('inRoom')}
    </LinkTo>
  )
}
