import type { CircleWarning } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Health.module.css'
import { useSpans } from './use-spans.ts'
import { circleHealthWords } from './words.ts'

/** What a circle suffers from: since when, by which measure, and what to do next. */
export function Warnings({ warnings }: { readonly warnings: readonly CircleWarning[] }) {
  const t = useWords(circleHealthWords)
  const say = useNumbers()
  const { span } = useSpans()
  const measure = (trouble: CircleWarning['trouble'], value: number) =>
    trouble === 'slow-order' ? span(value) : say.percent(value)
  return (
    <section className={css.section} aria-label={t('warnings')}>
      <h3>{t('warnings')}</h3>
      {warnings.length === 0 && <p className={css.soft}>{t('noWarnings')}</p>}
      <ul className={css.warnings}>
        {warnings.map(({ trouble, since, measured, limit }) => (
          <li key={trouble} className={css.warning}>
            <strong>{t(trouble)}</strong>
            <span>
              {t('measured', { value: measure(trouble, measured), limit: measure(trouble, limit) })} · {t('since')}{' '}
              <When at={since} as="day" />
            </span>
            <span>{t(`next.${trouble}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
