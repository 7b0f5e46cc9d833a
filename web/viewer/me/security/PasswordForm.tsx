import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { changePassword, getMe, listMySessions } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Security.module.css'
import { securityWords } from './words.ts'

/** Changes the own password, which signs out all other devices. */
export function PasswordForm() {
  const t = useWords(securityWords)
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const change = useCommand(changePassword, {
    changes: [getMe, listMySessions],
    onDone: () => {
      tell(t('changed'), { tone: 'done' })
      setCurrent('')
      setPassword('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.send({ body: { current, password } })
  }
  return (
    <section className={css.card}>
      <h2>{t('password')}</h2>
      <form onSubmit={submit}>
        <PasswordInput
          label={t('current')}
          autoComplete="current-password"
          value={current}
          required
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('next')}
          description={t('nextNote')}
          autoComplete="new-password"
          minLength={10}
          maxLength={128}
          value={password}
          required
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ProblemNote problem={change.problem} />
        <Button type="submit" loading={change.isSending}>
          {t('change')}
        </Button>
      </form>
    </section>
  )
}
