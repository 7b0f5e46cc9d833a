import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { getSignInMethods, listAudit } from '#contracts/identity'
import { getSettings, type Provider, setProvider } from '#contracts/platform/house'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Settings.module.css'
import { settingsWords } from './words.ts'

interface Props {
  /** Absent for a new one. */
  readonly provider?: Provider
  readonly onDone: () => void
}

const blank = { id: '', label: '', discoveryUrl: '', clientId: '', scopes: ['openid', 'profile', 'email'] }

/** One OpenID Connect provider. */
export function ProviderForm({ provider, onDone }: Props) {
  const t = useWords(settingsWords)
  const start = provider ?? blank
  const [id, setId] = useState(start.id)
  const [label, setLabel] = useState(start.label)
  const [discoveryUrl, setDiscoveryUrl] = useState(start.discoveryUrl)
  const [clientId, setClientId] = useState(start.clientId)
  const [clientSecret, setClientSecret] = useState('')
  const [scopes, setScopes] = useState(start.scopes.join(' '))
  const save = useCommand(setProvider, {
    changes: [getSettings, getSignInMethods, listAudit],
    onDone: () => {
      tell(t('providerSaved'), { tone: 'done' })
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { label, discoveryUrl, clientId, scopes: scopes.split(/\s+/).filter(Boolean) }
    save.send({ params: { providerId: id }, body: { ...body, ...(clientSecret && { clientSecret }) } })
  }
  return (
    <form className={css.form} onSubmit={submit}>
      {!provider && (
        <TextInput
          label={t('id')}
          value={id}
          required
          pattern="[a-z0-9\-]{1,40}"
          onChange={(event) => setId(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('label')}
        value={label}
        required
        maxLength={40}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <TextInput
        label={t('discoveryUrl')}
        description={t('discoveryNote')}
        type="url"
        value={discoveryUrl}
        required
        maxLength={500}
        onChange={(event) => setDiscoveryUrl(event.currentTarget.value)}
      />
      <TextInput
        label={t('clientId')}
        value={clientId}
        required
        maxLength={300}
        onChange={(event) => setClientId(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('clientSecret')}
        description={provider?.hasSecret ? t('secretKept') : undefined}
        value={clientSecret}
        required={!provider?.hasSecret}
        autoComplete="off"
        maxLength={500}
        onChange={(event) => setClientSecret(event.currentTarget.value)}
      />
      <TextInput label={t('scopes')} value={scopes} onChange={(event) => setScopes(event.currentTarget.value)} />
      <ProblemNote problem={save.problem} />
      <div className={css.buttons}>
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
