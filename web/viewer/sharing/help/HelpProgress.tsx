import type { PriceHelp } from '#contracts/sharing'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from './Help.module.css'
import { helpWords } from './words.ts'

/** The price it has come to, how many friends are still needed, and how long it runs: as it is, never "almost". */
export function HelpProgress({ help }: { readonly help: PriceHelp }) {
  const t = useWords(helpWords)
  const language = useLanguage()
  const { price, startPrice, floorPrice, needed, helped, newStillNeeded, state, endsAt } = help
  const missing = needed - helped
  return (
    <div className={css.progress}>
      <p className={css.prices}>
        <span className={css.soft}>{t('now')}</span>
        <Money money={price} as="price" size="xl" />
        {helped > 0 && <Money money={startPrice} as="was" />}
        {missing > 0 && <span className={css.soft}>{t('floor', { price: sayMoney(floorPrice, language) })}</span>}
      </p>
      <progress className={css.bar} max={needed} value={helped} aria-label={t('helped', { helped, needed })} />
      <p className={css.line} role="status">
        <strong>{missing > 0 ? t('missing', { count: missing }) : t('reached')}</strong>
        {missing > 0 && newStillNeeded > 0 && (
          <span className={css.soft}>{t('missingNew', { count: newStillNeeded })}</span>
        )}
      </p>
      <p className={css.line}>
        <span className={css.soft}>{t('helped', { helped, needed })}</span>
        {state === 'open' ? (
          <span className={css.soft}>
            {t('until')} <Countdown until={endsAt} />
          </span>
        ) : (
          <span className={css.soft}>{t(state)}</span>
        )}
      </p>
    </div>
  )
}
