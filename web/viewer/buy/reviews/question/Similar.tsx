import { useDebouncedValue } from '@mantine/hooks'
import { findSimilarQuestions, type Place } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Question.module.css'
import { questionWords } from './words.ts'

/** What others have asked that says much the same as what is being typed. */
export function Similar({ place, words }: { readonly place: Place; readonly words: string }) {
  const t = useWords(questionWords)
  const [text] = useDebouncedValue(words.trim(), 350)
  const query = { placeKind: place.kind, placeId: place.id, text }
  const { data } = useRoute(findSimilarQuestions, { query }, { enabled: text.length >= 4 })
  const found = text.length >= 4 ? (data?.items ?? []) : []
  if (found.length === 0) return null
  return (
    <div role="status">
      <p className={css.note}>{t('similar')}</p>
      <ul className={css.list}>
        {found.map((question) => (
          <li key={question.id}>
            <LinkTo to={`/questions/${question.id}`} className={css.all}>
              {question.text} · {question.answers > 0 ? t('answers', { count: question.answers }) : t('noAnswer')}
            </LinkTo>
          </li>
        ))}
      </ul>
    </div>
  )
}
