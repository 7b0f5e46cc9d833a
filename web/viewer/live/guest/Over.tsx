import { Button } from '@mantine/core'
import { IconDoorOff } from '@tabler/icons-react'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import css from './Guest.module.css'
import { guestWords } from './words.ts'

export type WhyOver = 'closed' | 'left' | 'over' | 'elsewhere'

interface Props {
  readonly why: WhyOver
  readonly problem?: Problem | undefined
  readonly showId: string | undefined
  readonly onAgain: () => void
}

/** Not in the seat: why, and the way on. */
export function Over({ why, problem, showId, onAgain }: Props) {
  const t = useWords(guestWords)
  const sentence = useProblemSentence()
  return (
    <div className={css.page} role="alert">
      <IconDoorOff size={40} stroke={1.5} aria-hidden />
      <h1 className={css.title}>{t(`${why}Title`)}</h1>
      <p className={css.note}>{why === 'closed' ? problem && sentence(problem) : t(`${why}Note`)}</p>
      {why === 'elsewhere' && <Button onClick={onAgain}>{t('here')}</Button>}
      {why === 'closed' && <Button onClick={onAgain}>{t('again')}</Button>}
      {showId && (
        <ButtonLink to={`/shows/${showId}`} variant="default">
          {t('toRoom')}
        </ButtonLink>
      )}
    </div>
  )
}
