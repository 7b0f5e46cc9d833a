import { Button } from '@mantine/core'
import { useState } from 'react'
import { changeWebhook, listWebhooks, type Webhook } from '#contracts/platform/webhook'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { sayDay } from '#web/shared/i18n/numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Deliveries } from './Deliveries.tsx'
import { WebhookActs } from './WebhookActs.tsx'
import { WebhookForm } from './WebhookForm.tsx'
import { WebhookState } from './WebhookState.tsx'
import css from './Webhooks.module.css'
import { webhookWords } from './words.ts'

interface Props {
  readonly webhook: Webhook | undefined
  readonly onGone: () => void
}

/** One address: how it does, changing it, and what was sent to it. */
export function WebhookDetail({ webhook, onGone }: Props) {
  const t = useWords(webhookWords)
  const language = useLanguage()
  const [isChanging, setChanging] = useState(false)
  const change = useCommand(changeWebhook, {
    changes: [listWebhooks],
    onDone: () => {
      setChanging(false)
      tell(t('changed'), { tone: 'done' })
    },
  })
  if (!webhook) return null
  const day = (at: string) => sayDay(new Date(at), new Date(serverNow()), language)
  return (
    <div className={css.detail}>
      <h2>{webhook.url}</h2>
      <p className={css.note}>
        <WebhookState webhook={webhook} /> {webhook.facts.join('、')}
      </p>
      {webhook.failingSince && <p className={css.bad}>{t('failingSince', { when: day(webhook.failingSince) })}</p>}
      {webhook.disabledReason && <p className={css.bad}>{t('stopped', { reason: webhook.disabledReason })}</p>}
      {isChanging ? (
        <WebhookForm
          start={webhook}
          problem={change.problem}
          isSending={change.isSending}
          onSave={(body) => change.send({ params: { webhookId: webhook.id }, body })}
          onCancel={() => setChanging(false)}
        />
      ) : (
        <WebhookActs webhook={webhook} onGone={onGone}>
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        </WebhookActs>
      )}
      <Deliveries webhookId={webhook.id} />
    </div>
  )
}
