import type { Answer } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Question.module.css'
import { questionWords } from './words.ts'

/** What speaks for an answer: its author has it, knows it, or sells it; and that it was accepted. */
export function Badges({ answer, byShop }: { readonly answer: Answer; readonly byShop: boolean }) {
  const t = useWords(questionWords)
  return (
    <>
      {answer.badge !== 'none' && <span className={css.badge}>{t(answer.badge)}</span>}
      {answer.isAccepted && (
        <span className={css.badge} data-badge="accepted">
          {t(byShop ? 'acceptedByShop' : 'accepted')}
        </span>
      )}
    </>
  )
}
