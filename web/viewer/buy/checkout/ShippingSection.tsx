import { Radio } from '@mantine/core'
import type { ShippingChoice } from '#contracts/orders'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import css from './Checkout.module.css'
import type { Checkout } from './use-checkout.ts'
import { checkoutWords } from './words.ts'

/** The ways it can travel to this address, with what each costs. */
export function ShippingSection({ checkout }: { readonly checkout: Checkout }) {
  const t = useWords(checkoutWords)
  const text = useTexts()
  const { quote, choose } = checkout
  if (!quote?.address || quote.shipping.length === 0) return null
  const isNowhere = quote.shipping.every(({ trouble }) => trouble)
  return (
    <section className={css.card} aria-label={t('shipping')}>
      <h2 className={css.title}>{t('shipping')}</h2>
      {isNowhere && <p className={css.trouble}>{t('noDelivery')}</p>}
      {quote.shipping.map((choice) => (
        <Radio
          key={choice.methodId}
          name="shipping"
          checked={choice.methodId === quote.shippingMethodId}
          disabled={choice.trouble !== undefined}
          onChange={() => choose({ shippingMethodId: choice.methodId })}
          label={text(choice.name)}
          description={<Terms choice={choice} />}
        />
      ))}
    </section>
  )
}

function Terms({ choice }: { readonly choice: ShippingChoice }) {
  const t = useWords(checkoutWords)
  const language = useLanguage()
  const { fee, freeIn, daysFrom, daysTo, trouble } = choice
  if (trouble) return t(`shipping.${trouble}`)
  const said = [
    fee && (fee.amount === 0 ? t('free') : sayMoney(fee, language)),
    daysFrom !== undefined && daysTo !== undefined && t('days', { from: daysFrom, to: daysTo }),
    freeIn && t('freeIn', { amount: sayMoney(freeIn, language) }),
  ]
  return said.filter(Boolean).join(' · ')
}
