import type { ShowPage } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Answering.module.css'
import { lectureWords } from './words.ts'

/** The question that is being answered now. */
export function Answering({ question }: { readonly question: ShowPage['answering'] }) {
  const t = useWords(lectureWords)
  if (!question) return null
  return (
    <p className={css.answering} role="status">
      <strong>{t('answering')}</strong> {question.wording}
    </p>
  )
}
