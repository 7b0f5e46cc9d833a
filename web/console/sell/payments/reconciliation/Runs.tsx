import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { listDifferences, listReconciliations, type ProviderId, reconcileDay } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { isProvider, providerIds } from '../filter.ts'
import { paymentsWords } from '../words.ts'
import css from './Reconciliation.module.css'
import { RunCard } from './RunCard.tsx'
import { reconciliationWords } from './words.ts'

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

/** The latest days, and a day to be looked at now. */
export function Runs() {
  const t = useWords(reconciliationWords)
  const tp = useWords(paymentsWords)
  const { may } = useMe()
  const tellRefusal = useTellRefusal()
  const { data, error, refetch } = useRoute(listReconciliations, { query: { limit: 12 } })
  const [provider, setProvider] = useState<ProviderId>('wechat')
  const [day, setDay] = useState(yesterday)
  const run = useCommand(reconcileDay, {
    changes: [listReconciliations, listDifferences],
    onDone: ({ state }) =>
      tell(state === 'done' ? t('done') : t('failed'), { tone: state === 'done' ? 'done' : 'refused' }),
    onRefused: tellRefusal,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run.send({ body: { provider, day } })
  }
  return (
    <section aria-label={t('runs')}>
      {may('payments.manage') && (
        <form className={css.bar} onSubmit={submit}>
          <Select
            label={t('provider')}
            data={providerIds.map((value) => ({ value, label: tp(value) }))}
            value={provider}
            allowDeselect={false}
            onChange={(value) => value && isProvider(value) && setProvider(value)}
          />
          <TextInput
            type="date"
            label={t('day')}
            value={day}
            required
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Button type="submit" loading={run.isSending}>
            {t('now')}
          </Button>
        </form>
      )}
      {error && !data && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!data && !error && <Bone height={96} />}
      {data?.items.length === 0 && <p className={css.note}>{t('noRuns')}</p>}
      <ul className={css.runs}>
        {data?.items.map((one) => (
          <RunCard key={`${one.provider} ${one.day}`} run={one} />
        ))}
      </ul>
    </section>
  )
}
