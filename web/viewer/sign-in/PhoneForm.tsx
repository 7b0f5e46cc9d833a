import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Entered, provePhone, sendPhoneCode } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { toE164 } from './phone.ts'
import css from './SignIn.module.css'
import { useSecondsUntil } from './use-seconds-until.ts'
import { signInWords } from './words.ts'

/** Signs in, or up, by a code that is sent to a phone. */
export function PhoneForm({ onEntered }: { readonly onEntered: (entered: Entered) => void }) {
  const t = useWords(signInWords)
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [againAt, setAgainAt] = useState(0)
  const seconds = useSecondsUntil(againAt)
  const number = toE164(phone)
  const ask = useCommand(sendPhoneCode, { onDone: ({ nextInMs }) => setAgainAt(Date.now() + nextInMs) })
  const prove = useCommand(provePhone, { onDone: onEntered })
  const isAsked = againAt > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!number) return
    if (isAsked) prove.send({ body: { phone: number, code, attach: false } })
    else ask.send({ body: { phone: number } })
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <TextInput
        label={t('phone')}
        description={t('phoneNote')}
        type="tel"
        autoComplete="tel"
        value={phone}
        required
        onChange={(event) => {
          setPhone(event.currentTarget.value)
          setAgainAt(0)
        }}
      />
      {isAsked && (
        <>
          <p role="status" className={css.note}>
            {t('codeSent', { phone: number ?? '' })}
          </p>
          <TextInput
            label={t('code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9]{6}"
            maxLength={6}
            value={code}
            required
            autoFocus
            onChange={(event) => setCode(event.currentTarget.value.replace(/\D/g, ''))}
          />
        </>
      )}
      <ProblemNote problem={prove.problem ?? ask.problem} />
      <Button type="submit" size="md" disabled={!number} loading={ask.isSending || prove.isSending}>
        {t(isAsked ? 'signIn' : 'sendCode')}
      </Button>
      {isAsked && number && (
        <Button variant="subtle" disabled={seconds > 0} onClick={() => ask.send({ body: { phone: number } })}>
          {seconds > 0 ? t('codeAgain', { seconds }) : t('sendCode')}
        </Button>
      )}
    </form>
  )
}
