import { useEffect, useRef } from 'react'
import { verifyEmail } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Sheet } from './Sheet.tsx'
import css from './SignIn.module.css'
import { useEntered } from './use-entered.ts'
import { signInWords } from './words.ts'

/** Where the mail that proves an address leads: proves it and goes in. */
export function VerifyEmail() {
  const t = useWords(signInWords)
  const entered = useEntered()
  const { token = '' } = useSearch()
  const verify = useCommand(verifyEmail, { onDone: entered })
  const begin = useRef(() => verify.send({ body: { token } }))
  const isBegun = useRef(false)
  useEffect(() => {
    if (!token || isBegun.current) return
    isBegun.current = true
    begin.current()
  }, [token])
  const toSignIn = (
    <ButtonLink to="/sign-in" variant="light">
      {t('toSignInPage')}
    </ButtonLink>
  )
  if (!token) {
    return (
      <Sheet title={t('mailTitle')} note={t('noToken')}>
        {toSignIn}
      </Sheet>
    )
  }
  return (
    <Sheet title={t(verify.problem ? 'mailTitle' : 'verifying')}>
      {verify.problem && (
        <div className={css.form}>
          <ProblemNote problem={verify.problem} />
          {toSignIn}
        </div>
      )}
    </Sheet>
  )
}
