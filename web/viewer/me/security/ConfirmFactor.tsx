import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { confirmSecondFactor, getMe } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { BackupCodes } from './BackupCodes.tsx'
import css from './Security.module.css'
import { securityWords } from './words.ts'

interface Props {
  readonly enrolled: { readonly uri: string; readonly backupCodes: readonly string[] }
  readonly onDone: () => void
}

/** The key as a picture to scan, the backup codes, and the first code that proves it works. */
export function ConfirmFactor({ enrolled, onDone }: Props) {
  const t = useWords(securityWords)
  const picture = useQrCode(enrolled.uri)
  const [code, setCode] = useState('')
  const confirm = useCommand(confirmSecondFactor, {
    changes: [getMe],
    onDone: () => {
      tell(t('turnedOn'), { tone: 'done' })
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.send({ body: { code } })
  }
  return (
    <>
      <p className={css.note}>{t('scan')}</p>
      {picture && <img className={css.qr} src={picture} alt={t('qr')} width={200} height={200} />}
      <code className={css.key}>{new URL(enrolled.uri).searchParams.get('secret')}</code>
      <BackupCodes codes={enrolled.backupCodes} />
      <form onSubmit={submit}>
        <TextInput
          label={t('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]{6}"
          maxLength={6}
          value={code}
          required
          onChange={(event) => setCode(event.currentTarget.value.replace(/\D/g, ''))}
        />
        <ProblemNote problem={confirm.problem} />
        <Button type="submit" loading={confirm.isSending}>
          {t('confirm')}
        </Button>
      </form>
    </>
  )
}

/** A text as a QR code; the drawing code is only fetched here. */
function useQrCode(text: string): string | undefined {
  const [picture, setPicture] = useState<string>()
  useEffect(() => {
    let isWanted = true
    void import('qrcode')
      .then(({ toDataURL }) => toDataURL(text, { margin: 1, width: 400 }))
      .then((url) => isWanted && setPicture(url))
    return () => {
      isWanted = false
    }
  }, [text])
  return picture
}
