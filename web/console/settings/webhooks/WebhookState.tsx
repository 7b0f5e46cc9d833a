import type { Webhook } from '#contracts/platform/webhook'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Webhooks.module.css'
import { webhookWords } from './words.ts'

/** Whether an address gets what it asked for. */
export function WebhookState({ webhook }: { readonly webhook: Webhook }) {
  const t = useWords(webhookWords)
  const state = !webhook.isEnabled ? 'off' : webhook.failingSince ? 'failing' : 'on'
  return (
    <span className={css.state} data-state={state}>
      {t(state)}
    </span>
  )
}
