import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  changeWebhook,
  listWebhookDeliveries,
  listWebhooks,
  removeWebhook,
  testWebhook,
  type Webhook,
} from '#contracts/platform/webhook'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { SureButton } from '../../parts/list/SureButton.tsx'
import css from './Webhooks.module.css'
import { webhookWords } from './words.ts'

interface Props {
  readonly webhook: Webhook
  readonly onGone: () => void
  readonly children: ReactNode
}

/** Trying an address out, switching it on and off, and removing it for good. */
export function WebhookActs({ webhook, onGone, children }: Props) {
  const t = useWords(webhookWords)
  const onRefused = useTellRefusal()
  const params = { webhookId: webhook.id }
  const test = useCommand(testWebhook, {
    changes: [listWebhookDeliveries],
    onRefused,
    onDone: ({ isDelivered, status = '', error = '', tookMs }) =>
      tell(isDelivered ? t('testOk', { status, ms: tookMs }) : t('testBad', { error: error || status }), {
        tone: isDelivered ? 'done' : 'refused',
      }),
  })
  const change = useCommand(changeWebhook, { changes: [listWebhooks], onRefused })
  const remove = useCommand(removeWebhook, {
    changes: [listWebhooks],
    onRefused,
    onDone: () => {
      onGone()
      tell(t('removed'), { tone: 'done' })
    },
  })
  async function turn(isEnabled: boolean): Promise<void> {
    const done = await change.ask({ params, body: { isEnabled } }).catch(() => undefined)
    if (!done) return
    const undo = () => change.send({ params, body: { isEnabled: !isEnabled } })
    tell(t(isEnabled ? 'enabled' : 'disabled'), { tone: 'done', undo })
  }
  return (
    <div className={css.buttons}>
      <Button loading={test.isSending} onClick={() => test.send({ params })}>
        {t('test')}
      </Button>
      {children}
      <Button variant="default" loading={change.isSending} onClick={() => void turn(!webhook.isEnabled)}>
        {t(webhook.isEnabled ? 'disable' : 'enable')}
      </Button>
      <SureButton
        label={t('remove')}
        sureLabel={t('removeSure')}
        isSending={remove.isSending}
        onSure={() => remove.send({ params })}
      />
    </div>
  )
}
