import { IconChevronRight } from '@tabler/icons-react'
import { listProductPromotions, type RunningPromotion } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useBenefit } from '#web/shared/promotion/use-benefit.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Promotions.module.css'
import { productScreenWords } from './words.ts'

const mostShown = 4

/** What runs for this product, and the way to coupons. */
export function Promotions({ productId }: { readonly productId: string }) {
  const t = useWords(productScreenWords)
  const { data } = useRoute(listProductPromotions, { params: { productId } })
  return (
    <section className={css.promotions} aria-label={t('promotions')}>
      {data && data.items.length > 0 && (
        <ul className={css.list}>
          {data.items.slice(0, mostShown).map((promotion) => (
            <Promotion key={promotion.id} promotion={promotion} />
          ))}
        </ul>
      )}
      <LinkTo to="/coupons" className={css.link}>
        {t('toCoupons')}
        <IconChevronRight size={16} aria-hidden />
      </LinkTo>
    </section>
  )
}

function Promotion({ promotion }: { readonly promotion: RunningPromotion }) {
  const text = useTexts()
  const says = useBenefit(promotion.currency)
  const given = says.benefit(promotion.benefit)
  const title = text(promotion.title)
  const whom = says.conditions(promotion.conditions).join(' ')
  return (
    <li className={css.row}>
      <span className={css.mark}>{given}</span>
      <span className={css.note}>{[title === given ? '' : title, whom].filter(Boolean).join(' · ')}</span>
    </li>
  )
}
