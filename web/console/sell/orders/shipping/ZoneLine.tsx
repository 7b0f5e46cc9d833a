import { readCatalogueSettings } from '#contracts/catalogue'
import type { ShippingZone } from '#contracts/orders'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Shipping.module.css'
import { shippingWords } from './words.ts'

/** A zone in a line: where, and what it costs. */
export function ZoneLine({ zone }: { readonly zone: ShippingZone }) {
  const t = useWords(shippingWords)
  const language = useLanguage()
  const { data } = useRoute(readCatalogueSettings, {}, { staleTime: 60_000 })
  const say = (amount: number) => sayMoney({ amount, currency: data?.currency ?? 'CNY' }, language)
  const { country, provinces, firstFee, additionalFee, additionalGrams, freeFrom } = zone
  const place = country
    ? [new Intl.DisplayNames([language], { type: 'region' }).of(country), provinces?.join('、')]
        .filter(Boolean)
        .join(' · ')
    : t('everywhere')
  return (
    <li>
      <strong>{place}</strong>{' '}
      <span className={css.note}>
        {t('feeOf', { first: say(firstFee), grams: additionalGrams, more: say(additionalFee) })}
        {freeFrom !== undefined && ` · ${t('freeOver', { amount: say(freeFrom) })}`}
      </span>
    </li>
  )
}
