import { Button, PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { eraseMe } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Security.module.css'
import { securityWords } from './words.ts'

/** The end of an account. It cannot be undone, so it asks for the password. */
export function Erase({ hasPassword }: { readonly hasPassword: boolean }) {
  const t = useWords(securityWords)
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [password, setPassword] = useState('')
  const erase = useCommand(eraseMe, {
    onDone: () => {
      queries.clear()
      tell(t('erased'), { tone: 'done' })
      go('/')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    erase.send({ body: hasPassword ? { password } : {} })
  }
  return (
    <section className={css.card}>
      <h2>{t('erase')}</h2>
      <p className={css.note}>{t('eraseNote')}</p>
      {!isOpen && (
        <Button variant="subtle" color="red" onClick={() => setOpen(true)}>
          {t('erase')}
        </Button>
      )}
      {isOpen && (
        <form onSubmit={submit}>
          {hasPassword && (
            <PasswordInput
              label={t('eraseWord')}
              autoComplete="current-password"
              value={password}
              required
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
          <ProblemNote problem={erase.problem} />
          <Button type="submit" color="red" loading={erase.isSending}>
            {t('eraseNow')}
          </Button>
        </form>
      )}
    </section>
  )
}
