import { Checkbox } from '@mantine/core'
import type { CouponChoice } from '#contracts/orders'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import css from './Checkout.module.css'
import type { Checkout } from './use-checkout.ts'
import { checkoutWords } from './words.ts'

/** The buyer's coupons beside this basket: what each saves, or what it lacks. */
export function CouponSection({ checkout }: { readonly checkout: Checkout }) {
  const t = useWords(checkoutWords)
  const text = useTexts()
  const language = useLanguage()
  const { quote, choose } = checkout
  if (!quote || quote.coupons.length === 0) return null
  const chosen = quote.coupons.filter(({ isChosen }) => isChosen).map(({ couponId }) => couponId)
  const flip = ({ couponId, isChosen }: CouponChoice) =>
    choose({ couponIds: isChosen ? chosen.filter((id) => id !== couponId) : [...chosen, couponId] })
  const terms = ({ saves, trouble, missing }: CouponChoice) => {
    if (missing) return t('missing', { amount: sayMoney(missing, language) })
    if (trouble) return t('cannot')
    return saves && t('saves', { amount: sayMoney(saves, language) })
  }
  return (
    <section className={css.card} aria-label={t('coupons')}>
      <h2 className={css.title}>{t('coupons')}</h2>
      {quote.coupons.map((coupon) => (
        <Checkbox
          key={coupon.couponId}
          checked={coupon.isChosen}
          disabled={!coupon.isChosen && coupon.trouble !== undefined}
          onChange={() => flip(coupon)}
          label={text(coupon.title)}
          description={terms(coupon)}
        />
      ))}
    </section>
  )
}
