import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useWords } from '../../i18n/words.ts'
import { asProblem } from '../../wire/problem.ts'
import { uiWords } from '../words.ts'
import { ErrorState } from './ErrorState.tsx'

interface Props {
  readonly error: unknown
  readonly reset?: () => void
}

/** A screen that threw: says so, and offers to open it again or to leave. */
export function ScreenBroken({ error, reset }: Props) {
  const t = useWords(uiWords)
  const router = useRouter()
  const again = () => {
    reset?.()
    void router.invalidate()
  }
  return (
    <div>
      <ErrorState problem={asProblem(error)} onAgain={again} />
      <div style={{ textAlign: 'center' }}>
        <Button variant="subtle" onClick={() => void router.navigate({ to: '/' })}>
          {t('home')}
        </Button>
      </div>
    </div>
  )
}
