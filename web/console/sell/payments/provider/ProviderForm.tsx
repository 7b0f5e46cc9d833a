import { Button, SegmentedControl, Switch } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { listPayWays, listProviders, type ProviderSetting, setPaymentProvider } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Provider.module.css'
import { ProviderField } from './ProviderField.tsx'
import { providerWords } from './words.ts'

interface Props {
  readonly setting: ProviderSetting
  readonly hasSandbox: boolean
  readonly onDone: () => void
}

/** Sets up one provider. Secrets go in and never come out; one left empty stays. */
export function ProviderForm({ setting, hasSandbox, onDone }: Props) {
  const t = useWords(providerWords)
  const [mode, setMode] = useState(setting.mode)
  const [isOffered, setOffered] = useState(setting.isOffered)
  const [fields, setFields] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(setting.fields.map(({ name, value = '' }) => [name, value])),
  )
  const save = useCommand(setPaymentProvider, {
    changes: [listProviders, listPayWays],
    onDone: () => {
      tell(t('saved'), { tone: 'done' })
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.send({ params: { providerId: setting.id }, body: { mode, isOffered, fields } })
  }
  return (
    <form className={css.form} onSubmit={submit}>
      {hasSandbox && setting.fields.length > 0 && (
        <SegmentedControl
          aria-label={t('mode')}
          data={[
            { value: 'sandbox', label: t('sandboxMode') },
            { value: 'live', label: t('live') },
          ]}
          value={mode}
          onChange={(value) => setMode(value === 'live' ? 'live' : 'sandbox')}
        />
      )}
      <Switch label={t('offered')} checked={isOffered} onChange={(event) => setOffered(event.currentTarget.checked)} />
      {mode === 'live' &&
        setting.fields.map((field) => (
          <ProviderField
            key={field.name}
            field={field}
            value={fields[field.name] ?? ''}
            onChange={(value) => setFields({ ...fields, [field.name]: value })}
          />
        ))}
      <ProblemNote problem={save.problem} />
      <div className={css.acts}>
        <Button type="submit" loading={save.isSending}>
          {t('save')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
