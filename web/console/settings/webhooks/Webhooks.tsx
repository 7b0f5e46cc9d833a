import { Button } from '@mantine/core'
import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { useState } from 'react'
import { createWebhook, listWebhooks, type Webhook } from '#contracts/platform/webhook'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { listedWhole } from '../../parts/list/listed.ts'
import { WebhookDetail } from './WebhookDetail.tsx'
import { WebhookForm } from './WebhookForm.tsx'
import { WebhookSecret } from './WebhookSecret.tsx'
import { WebhookState } from './WebhookState.tsx'
import css from './Webhooks.module.css'
import { webhookWords } from './words.ts'

/** The addresses that facts are sent to: adding one, how each does, and what was sent. */
export function Webhooks() {
  const t = useWords(webhookWords)
  const control = useTableView()
  const answer = useRoute(listWebhooks, {}, { refetchInterval: 30_000 })
  const [isMaking, setMaking] = useState(false)
  const [secret, setSecret] = useState<string>()
  const create = useCommand(createWebhook, {
    changes: [listWebhooks],
    onDone: (made) => {
      setMaking(false)
      setSecret(made.secret)
    },
  })
  const columns: Column<Webhook>[] = [
    { key: 'address', title: t('address'), cell: ({ url }) => <span className={css.url}>{url}</span> },
    { key: 'facts', title: t('facts'), from: 'md', cell: ({ facts }) => facts.join('、') },
    { key: 'state', title: t('state'), cell: (webhook) => <WebhookState webhook={webhook} /> },
    { key: 'made', title: t('made'), from: 'lg', cell: ({ createdAt }) => <When at={createdAt} /> },
  ]
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t('make')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={make} />
      {secret && <WebhookSecret secret={secret} onDone={() => setSecret(undefined)} />}
      {isMaking && (
        <div className={css.card}>
          <WebhookForm
            problem={create.problem}
            isSending={create.isSending}
            onSave={(body) => create.send({ body })}
            onCancel={() => setMaking(false)}
          />
        </div>
      )}
      <DataTable
        label={t('title')}
        list={listedWhole(answer, answer.data?.items)}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ url }) => url}
        control={control}
        detail={(id) => (
          <WebhookDetail
            key={id}
            webhook={answer.data?.items.find((one) => one.id === id)}
            onGone={() => control.open('')}
          />
        )}
        empty={
          isMaking || secret ? null : (
            <EmptyState
              art={<IconWebhook size={36} stroke={1.5} />}
              title={t('emptyTitle')}
              note={t('emptyNote')}
              action={make}
            />
          )
        }
      />
    </>
  )
}
