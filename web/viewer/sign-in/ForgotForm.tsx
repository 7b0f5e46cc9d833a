import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { forgetPassword } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Sheet } from './Sheet.tsx'
import css from './SignIn.module.css'
import { signInWords } from './words.ts'

/** Asks for the mail with which a new password is chosen. */
export function ForgotForm({ onBack }: { readonly onBack: () => void }) {
  const t = useWords(signInWords)
  const [email, setEmail] = useState('')
  const forget = useCommand(forgetPassword, {
    onDone: () => {
      tell(t('sent'), { tone: 'done' })
      onBack()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    forget.send({ body: { email: email.trim() } })
  }
  return (
    <Sheet title={t('forgotTitle')} note={t('forgotNote')}>
      <form className={css.form} onSubmit={submit}>
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          value={email}
          required
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <ProblemNote problem={forget.problem} />
        <Button type="submit" size="md" loading={forget.isSending}>
          {t('sendLink')}
        </Button>
      </form>
      <div className={css.links}>
        <button type="button" className={css.link} onClick={onBack}>
          {t('toSignInPage')}
        </button>
      </div>
    </Sheet>
  )
}
