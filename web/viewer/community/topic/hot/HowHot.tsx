import { useWords } from '#web/shared/i18n/words.ts'
import { topicWords } from '../words.ts'
import css from './Hot.module.css'

/** The formula of the hot list, in words and as it is. */
export function HowHot() {
  const t = useWords(topicWords)
  return (
    <details className={css.how}>
      <summary className={css.summary}>{t('how')}</summary>
      <p>{t('howPeople')}</p>
      <p>{t('howBurst')}</p>
      <p>
        <code>{t('howFormula')}</code>
      </p>
    </details>
  )
}
