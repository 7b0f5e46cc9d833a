import { useWords } from '#web/shared/i18n/words.ts'
import type { PayChoice } from './choice.ts'
import css from './Payment.module.css'
import { ProviderMark } from './ProviderMark.tsx'
import { paymentWords } from './words.ts'

interface Props {
  readonly choices: readonly PayChoice[]
  readonly chosen: string | undefined
  readonly onChoose: (key: string) => void
}

const hints = { instant: 'instant', code: 'scan', page: 'cashier', wap: 'open', jsapi: 'open' } as const

/** The ways to pay, one to be chosen. */
export function WayChoice({ choices, chosen, onChoose }: Props) {
  const t = useWords(paymentWords)
  return (
    <fieldset className={css.ways}>
      <legend>{t('choose')}</legend>
      {choices.map(({ key, provider, method, isSandbox }) => (
        <label key={key} className={css.way}>
          <input type="radio" name="way" checked={key === chosen} onChange={() => onChoose(key)} />
          <ProviderMark provider={provider} />
          <span className={css.name}>
            <b>
              {t(provider === 'sandbox' && method !== 'instant' ? 'sandboxCashier' : provider)}
              {isSandbox && provider !== 'sandbox' && <small>{t('demo')}</small>}
            </b>
            <span>{t(hints[method])}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
