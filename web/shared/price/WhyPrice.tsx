import type { TraceStep } from '#contracts/promotions'
import { useLanguage } from '../i18n/language.ts'
import { useTexts } from '../i18n/texts.ts'
import { useWords } from '../i18n/words.ts'
import { sayMoney } from '../money/format.ts'
import css from './Price.module.css'
import { priceWords } from './words.ts'

interface Props {
  readonly trace: readonly TraceStep[]
  readonly currency: string
}

/** Every rule that was looked at, and in a sentence what came of it: those that lowered the price first. */
export function WhyPrice({ trace, currency }: Props) {
  const t = useWords(priceWords)
  const [used, unused] = [trace.filter(isUsed), trace.filter((step) => !isUsed(step))]
  if (trace.length === 0) return null
  return (
    <details className={css.why}>
      <summary>{t('why')}</summary>
      {used.length > 0 && <Steps title={t('used')} steps={used} currency={currency} />}
      {unused.length > 0 && <Steps title={t('unused')} steps={unused} currency={currency} />}
    </details>
  )
}

const isUsed = ({ code }: TraceStep) => code === 'applied'

interface StepsProps {
  readonly title: string
  readonly steps: readonly TraceStep[]
  readonly currency: string
}

function Steps({ title, steps, currency }: StepsProps) {
  const t = useWords(priceWords)
  const text = useTexts()
  const language = useLanguage()
  const say = (amount = 0) => sayMoney({ amount, currency }, language)
  return (
    <>
      <h3 className={css.group}>{title}</h3>
      <ul className={css.steps}>
        {steps.map((step) => (
          <li key={`${step.step}/${step.sourceId}/${step.code}`}>
            <strong>{(step.title && text(step.title)) || t(`stage.${step.step}`)}</strong> {reason(step)}
          </li>
        ))}
      </ul>
    </>
  )

  function reason({ code, amount, values }: TraceStep): string {
    if (code === 'threshold-missing') {
      const { missing = 0 } = values
      return values.by === 'quantity'
        ? t('trace.threshold-quantity', { count: missing })
        : t('trace.threshold-amount', { missing: say(missing) })
    }
    const instead = values.insteadTitle ? text(values.insteadTitle) : ''
    return t(`trace.${code}`, { amount: say(amount), needed: values.needed ?? 0, instead })
  }
}
