import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useProblemSentence } from '../../i18n/use-problem-sentence.ts'
import { useWords } from '../../i18n/words.ts'
import type { Problem } from '../../wire/problem.ts'
import { uiWords } from '../words.ts'
import { EmptyState } from './EmptyState.tsx'

interface Props {
  readonly problem: Problem
  readonly onAgain?: () => void
}

/** Takes the place of what could not be read: says what happened and offers to try again. */
export function ErrorState({ problem, onAgain }: Props) {
  const t = useWords(uiWords)
  const sentence = useProblemSentence()
  return (
    <div role="alert">
      <EmptyState
        art={<IconCloudOff size={36} stroke={1.5} />}
        title={t('brokenTitle')}
        note={sentence(problem)}
        action={
          onAgain && (
            <Button variant="light" onClick={onAgain}>
              {t('again')}
            </Button>
          )
        }
      />
    </div>
  )
}
