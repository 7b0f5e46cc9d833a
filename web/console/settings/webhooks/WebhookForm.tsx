import { Button, TagsInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { NewWebhook } from '#contracts/platform/webhook'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import css from './Webhooks.module.css'
import { webhookWords } from './words.ts'

const offered = [
  '*',
  'live.*',
  'catalogue.*',
  'identity.*',
  'moderation.*',
  'live.show-planned',
  'live.show-started',
  'live.show-ended',
  'live.show-cancelled',
  'live.replay-ready',
  'live.host-followed',
]

interface Props {
  readonly start?: NewWebhook
  readonly problem: Problem | undefined
  readonly isSending: boolean
  readonly onSave: (webhook: NewWebhook) => void
  readonly onCancel: () => void
}

/** Where to, and which facts. */
export function WebhookForm({ start, problem, isSending, onSave, onCancel }: Props) {
  const t = useWords(webhookWords)
  const [url, setUrl] = useState(start?.url ?? '')
  const [facts, setFacts] = useState(start?.facts ?? ['*'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave({ url: url.trim(), facts })
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <TextInput
        label={t('address')}
        type="url"
        placeholder="https://example.com/nightmarket"
        pattern="https?://.+"
        value={url}
        required
        maxLength={2000}
        data-autofocus
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <TagsInput
        label={t('facts')}
        description={t('factsNote')}
        data={offered}
        value={facts}
        maxTags={50}
        onChange={setFacts}
      />
      <ProblemNote problem={problem} />
      <div className={css.buttons}>
        <Button type="submit" loading={isSending} disabled={facts.length === 0}>
          {t('save')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
