import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { enrolSecondFactor, getMe, type Me, removeSecondFactor, renewBackupCodes } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { ConfirmFactor } from './ConfirmFactor.tsx'
import css from './Security.module.css'
import { securityWords } from './words.ts'

/** Turns the second factor on and off and renews its backup codes; each asks for the password. */
export function SecondFactor({ state }: { readonly state: Me['secondFactor'] }) {
  const t = useWords(securityWords)
  const [password, setPassword] = useState('')
  const [enrolled, setEnrolled] = useState<{ readonly uri: string; readonly backupCodes: string[] }>()
  const [codes, setCodes] = useState<string[]>()
  const forget = () => setPassword('')
  const enrol = useCommand(enrolSecondFactor, {
    onDone: (answer) => {
      setEnrolled(answer)
      forget()
    },
  })
  const renew = useCommand(renewBackupCodes, {
    onDone: ({ backupCodes }) => {
      setCodes(backupCodes)
      forget()
    },
  })
  const remove = useCommand(removeSecondFactor, {
    changes: [getMe],
    onDone: () => {
      tell(t('turnedOff'), { tone: 'done' })
      forget()
    },
  })
  const isOn = state === 'on'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isOn) renew.send({ body: { password } })
    else enrol.send({ body: { password } })
  }
  return (
    <section className={css.card}>
      <h2>{t('factor')}</h2>
      <p className={css.note}>{t(isOn ? 'factorOn' : 'factorOff')}</p>
      {enrolled && !isOn ? (
        <ConfirmFactor enrolled={enrolled} onDone={() => setEnrolled(undefined)} />
      ) : (
        <form onSubmit={submit}>
          <PasswordInput
            label={t('current')}
            autoComplete="current-password"
            value={password}
            required
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <ProblemNote problem={enrol.problem ?? renew.problem ?? remove.problem} />
          <Button type="submit" variant="light" loading={enrol.isSending || renew.isSending}>
            {t(isOn ? 'newBackup' : 'turnOn')}
          </Button>
          {isOn && (
            <Button
              variant="subtle"
              disabled={!password}
              loading={remove.isSending}
              onClick={() => remove.send({ body: { password } })}
            >
              {t('turnOff')}
            </Button>
          )}
        </form>
      )}
      {codes && <BackupCodes codes={codes} />}
    </section>
  )
}
