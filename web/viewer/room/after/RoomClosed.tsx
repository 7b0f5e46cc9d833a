import { Button } from '@mantine/core'
import { IconDoorOff } from '@tabler/icons-react'
import { signInAddress } from '#web/shared/app/StaffGate.tsx'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import { closedWords } from './closed.ts'
import css from './RoomClosed.module.css'
import { afterWords } from './words.ts'

interface Props {
  /** Why: a refusal's code, or the name of how the line was closed. */
  readonly code: string
  readonly problem?: Problem
  readonly onAgain: () => void
}

/** The room is not open for this person: why, in words, and the way on. */
export function RoomClosed({ code, problem, onAgain }: Props) {
  const t = useWords(afterWords)
  const sentence = useProblemSentence()
  const words = closedWords(code)
  const note = words ? t(words.note) : problem && sentence(problem)
  return (
    <div className={css.place} role="alert">
      <EmptyState
        art={<IconDoorOff size={40} stroke={1.5} />}
        title={t(words?.title ?? 'closedTitle')}
        {...(note ? { note } : {})}
        action={
          <div className={css.acts}>
            {words?.way === 'sign-in' && (
              <Button component="a" href={signInAddress()}>
                {t('signIn')}
              </Button>
            )}
            {words?.way !== 'sign-in' && words?.way !== 'none' && (
              <Button onClick={onAgain}>{t(words?.way === 'here' ? 'comeBack' : 'tryAgain')}</Button>
            )}
            <ButtonLink to="/live" variant="subtle" color="gray">
              {t('otherShows')}
            </ButtonLink>
          </div>
        }
      />
    </div>
  )
}
