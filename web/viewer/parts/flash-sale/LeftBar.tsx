import type { FlashSale } from '#contracts/promotions'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './FlashSale.module.css'
import { flashSaleWords } from './words.ts'

/** How much of a sale is left: as a share while there is plenty, in pieces when they are few. */
export function LeftBar({ sale: { items, perPerson } }: { readonly sale: FlashSale }) {
  const t = useWords(flashSaleWords)
  const say = useNumbers()
  const left = items.reduce((sum, item) => sum + item.left, 0)
  const all = items.reduce((sum, item) => sum + item.allotment, 0)
  const share = all === 0 ? 0 : left / all
  const words = () => {
    if (left === 0) return t('soldOutNote')
    const much = left > 100 && share > 0.1
    return `${much ? t('leftShare', { share: say.percent(share) }) : t('left', { count: left })} · ${t('limit', { count: perPerson })}`
  }
  return (
    <span className={css.left}>
      <span className={css.bar} style={{ '--share': `${Math.ceil(share * 100)}%` }} aria-hidden />
      <span className={css.soft}>{words()}</span>
    </span>
  )
}
