import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Publish.module.css'
import { publishWords } from './words.ts'

interface Props {
  readonly label: string
  readonly value: string
  /** Covered until the person asks to see it: the desk is often on somebody's screen share. */
  readonly isSecret?: boolean
}

/** Something to be copied into another program. */
export function CopyField({ label, value, isSecret = false }: Props) {
  const t = useWords(publishWords)
  const clipboard = useClipboard({ timeout: 2_000 })
  const Field = isSecret ? PasswordInput : TextInput
  return (
    <div className={css.field}>
      <Field label={label} value={value} readOnly onFocus={(focus) => focus.currentTarget.select()} />
      <Button variant="default" onClick={() => clipboard.copy(value)}>
        {clipboard.copied ? t('copied') : t('copy')}
      </Button>
    </div>
  )
}
