import type { ArticleSales } from '#contracts/community/columns'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from './Column.module.css'
import { columnWords } from './words.ts'

/** What came of the products in an article, for its author and staff. */
export function SalesLine({ sales: { visits, orders, sales } }: { readonly sales: ArticleSales }) {
  const t = useWords(columnWords)
  const say = useNumbers()
  return (
    <span className={css.soft}>
      {t('sales', { visits: say.count(visits), orders: say.count(orders) })} <Money money={sales} />
    </span>
  )
}
