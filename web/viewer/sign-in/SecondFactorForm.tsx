import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Entered, proveSecondFactor } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Sheet } from './Sheet.tsx'
import css from './SignIn.module.css'
import { signInWords } from './words.ts'

/** The second step of signing in: a code of the authenticator app, or a backup code. */
export function SecondFactorForm({ onEntered }: { readonly onEntered: (entered: Entered) => void }) {
  const t = useWords(signInWords)
  const [kind, setKind] = useState<'app' | 'backup'>('app')
  const [code, setCode] = useState('')
  const [trustDevice, setTrust] = useState(false)
  const prove = useCommand(proveSecondFactor, { onDone: onEntered })
  const isApp = kind === 'app'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    prove.send({ body: { code: code.trim(), kind, trustDevice } })
  }
  return (
    <Sheet title={t('factorTitle')} note={t(isApp ? 'factorNote' : 'backupNote')}>
      <form className={css.form} onSubmit={submit}>
        <TextInput
          label={t(isApp ? 'code' : 'backupCode')}
          inputMode={isApp ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          value={code}
          minLength={6}
          maxLength={20}
          required
          autoFocus
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Checkbox
          label={t('trust')}
          checked={trustDevice}
          onChange={(event) => setTrust(event.currentTarget.checked)}
        />
        <ProblemNote problem={prove.problem} />
        <Button type="submit" size="md" loading={prove.isSending}>
          {t('confirm')}
        </Button>
      </form>
      <div className={css.links}>
        <button type="button" className={css.link} onClick={() => setKind(isApp ? 'backup' : 'app')}>
          {t(isApp ? 'useBackup' : 'useApp')}
        </button>
      </div>
    </Sheet>
  )
}
