import { useWords } from '../../i18n/words.ts'
import { asProblem } from '../../wire/problem.ts'
import { ButtonLink } from '../input/ButtonLink.tsx'
import { uiWords } from '../words.ts'
import { ErrorState } from './ErrorState.tsx'

/** A screen that threw: says so, and offers to load it anew (the house may have a newer one by now) or to leave. */
export function ScreenBroken({ error }: { readonly error: unknown }) {
  const t = useWords(uiWords)
  return (
    <>
      <ErrorState problem={asProblem(error)} onAgain={() => location.reload()} />
      <div style={{ textAlign: 'center' }}>
        <ButtonLink to="/" variant="subtle">
          {t('home')}
        </ButtonLink>
      </div>
    </>
  )
}
