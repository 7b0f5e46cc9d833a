import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { listAudit, listTokens, makeToken } from '#contracts/identity'
import type { Permission } from '#contracts/permissions'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { roleWords } from '../../parts/role/words.ts'
import css from './Tokens.module.css'
import { tokenWords } from './words.ts'

const dayMs = 86_400_000
const spans = [30, 90, 365] as const

interface Props {
  readonly onMade: (secret: string) => void
  readonly onCancel: () => void
}

/** A new token: what for, which of the own rights, how long. */
export function TokenForm({ onMade, onCancel }: Props) {
  const t = useWords(tokenWords)
  const right = useWords(roleWords)
  const { me } = useMe()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly Permission[]>([])
  const [days, setDays] = useState('90')
  const make = useCommand(makeToken, {
    changes: [listTokens, listAudit],
    onDone: ({ secret }) => onMade(secret),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const length = Number(days)
    const expiresAt = length > 0 ? new Date(serverNow() + length * dayMs).toISOString() : undefined
    make.send({ body: { name, scopes: [...scopes], ...(expiresAt && { expiresAt }) } })
  }
  const tick = (scope: Permission, isOn: boolean) =>
    setScopes(isOn ? [...scopes, scope] : scopes.filter((other) => other !== scope))
  return (
    <form className={css.card} onSubmit={submit}>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        value={name}
        required
        maxLength={40}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className={css.scopes}>
        <legend>{t('scopes')}</legend>
        {me?.permissions.map((scope) => (
          <Checkbox
            key={scope}
            label={right(scope)}
            description={scope}
            checked={scopes.includes(scope)}
            onChange={(event) => tick(scope, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      <Select
        label={t('ends')}
        data={[
          ...spans.map((count) => ({ value: String(count), label: t('days', { count }) })),
          { value: '0', label: t('never') },
        ]}
        value={days}
        allowDeselect={false}
        onChange={(value) => setDays(value ?? '90')}
      />
      <ProblemNote problem={make.problem} />
      <div className={css.buttons}>
        <Button type="submit" loading={make.isSending}>
          {t('create')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
