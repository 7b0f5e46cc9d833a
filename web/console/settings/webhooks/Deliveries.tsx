import { Button } from '@mantine/core'
import { listWebhookDeliveries, redeliverWebhook } from '#contracts/platform/webhook'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Webhooks.module.css'
import { webhookWords } from './words.ts'

/** What was sent to an address, the latest first; each can be sent once more under the id it had. */
export function Deliveries({ webhookId }: { readonly webhookId: string }) {
  const t = useWords(webhookWords)
  const list = useList(listWebhookDeliveries, { params: { webhookId }, query: { limit: 20 } })
  const again = useCommand(redeliverWebhook, {
    changes: [listWebhookDeliveries],
    onDone: () => tell(t('sentAgain'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  return (
    <section aria-labelledby="deliveries">
      <h3 id="deliveries">{t('deliveries')}</h3>
      <ProblemNote problem={list.problem} />
      {list.items?.length === 0 && <p className={css.note}>{t('noDeliveries')}</p>}
      <ul className={css.deliveries}>
        {list.items?.map((delivery) => (
          <li key={delivery.id}>
            <span>
              <span className={css.state} data-state={delivery.state}>
                {t(delivery.state)}
              </span>{' '}
              {delivery.factName}
              <span className={css.note}>
                <When at={delivery.triedAt ?? delivery.createdAt} />
                {delivery.tries > 1 && ` · ${t('tries', { count: delivery.tries })}`}
                {delivery.status !== undefined && ` · ${delivery.status}`}
                {delivery.error && ` · ${delivery.error}`}
              </span>
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => again.send({ params: { webhookId, deliveryId: delivery.id } })}
            >
              {t('again')}
            </Button>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </section>
  )
}
