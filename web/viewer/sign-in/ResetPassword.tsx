import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { resetPassword } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { go } from '#web/shared/router/place.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Sheet } from './Sheet.tsx'
import css from './SignIn.module.css'
import { signInWords } from './words.ts'

/** Where the mail of a forgotten password leads: a new one is chosen. */
export function ResetPassword() {
  const t = useWords(signInWords)
  const { token = '' } = useSearch()
  const [password, setPassword] = useState('')
  const reset = useCommand(resetPassword, {
    onDone: () => {
      tell(t('resetDone'), { tone: 'done' })
      go('/sign-in')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    reset.send({ body: { token, password } })
  }
  if (!token) {
    return (
      <Sheet title={t('resetTitle')} note={t('noToken')}>
        <ButtonLink to="/sign-in" variant="light">
          {t('toSignInPage')}
        </ButtonLink>
      </Sheet>
    )
  }
  return (
    <Sheet title={t('resetTitle')}>
      <form className={css.form} onSubmit={submit}>
        <PasswordInput
          label={t('newPassword')}
          description={t('passwordNote')}
          autoComplete="new-password"
          minLength={10}
          maxLength={128}
          value={password}
          required
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ProblemNote problem={reset.problem} />
        <Button type="submit" size="md" loading={reset.isSending}>
          {t('confirm')}
        </Button>
      </form>
    </Sheet>
  )
}
