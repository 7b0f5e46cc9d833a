import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Entered, signIn, signUp } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './SignIn.module.css'
import { signInWords } from './words.ts'

interface Props {
  readonly isNew: boolean
  readonly maySignUp: boolean
  readonly onEntered: (entered: Entered, email: string) => void
  readonly onSwitch: () => void
  readonly onForgot: () => void
}

/** Signs in with e-mail and password, or makes the account. */
export function EmailForm({ isNew, maySignUp, onEntered, onSwitch, onForgot }: Props) {
  const t = useWords(signInWords)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [remember, setRemember] = useState(true)
  const settings = { onDone: (entered: Entered) => onEntered(entered, email) }
  const enter = useCommand(signIn, settings)
  const join = useCommand(signUp, settings)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const address = email.trim()
    if (isNew) join.send({ body: { name: name.trim(), email: address, password } })
    else enter.send({ body: { email: address, password, remember } })
  }
  return (
    <>
      <form className={css.form} onSubmit={submit}>
        {isNew && (
          <TextInput
            label={t('name')}
            value={name}
            maxLength={40}
            autoComplete="nickname"
            required
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={t('email')}
          type="email"
          inputMode="email"
          autoComplete="username"
          value={email}
          required
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          {...(isNew ? { description: t('passwordNote'), minLength: 10 } : {})}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          value={password}
          maxLength={128}
          required
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {!isNew && (
          <Checkbox
            label={t('remember')}
            checked={remember}
            onChange={(event) => setRemember(event.currentTarget.checked)}
          />
        )}
        <ProblemNote problem={isNew ? join.problem : enter.problem} />
        <Button type="submit" size="md" loading={enter.isSending || join.isSending}>
          {t(isNew ? 'signUp' : 'signIn')}
        </Button>
      </form>
      <div className={css.links}>
        {(maySignUp || isNew) && (
          <button type="button" className={css.link} onClick={onSwitch}>
            {t(isNew ? 'toSignIn' : 'toSignUp')}
          </button>
        )}
        {!isNew && (
          <button type="button" className={css.link} onClick={onForgot}>
            {t('forgot')}
          </button>
        )}
      </div>
    </>
  )
}
