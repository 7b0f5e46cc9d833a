import { Button } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { type Difference, exportDifferences, listDifferences } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { paymentsWords } from '../words.ts'
import { DifferenceDetail } from './DifferenceDetail.tsx'
import css from './Reconciliation.module.css'
import { Runs } from './Runs.tsx'
import { reconciliationWords } from './words.ts'

/** The days that were reconciled, and what differs, to be settled with a note. */
export function ReconciliationScreen() {
  const t = useWords(reconciliationWords)
  const tp = useWords(paymentsWords)
  const control = useTableView()
  const { all } = control.view.filters
  const query = all ? {} : { isOpen: true }
  const list = useList(listDifferences, { query })
  const amount = (value: number | undefined, currency: string) =>
    value === undefined ? '—' : <Money money={{ amount: value, currency }} />
  const columns: Column<Difference>[] = [
    { key: 'kind', title: t('kind'), cell: ({ kind, subject }) => `${t(subject)} · ${t(kind)}` },
    { key: 'day', title: t('day'), cell: ({ day }) => day },
    { key: 'provider', title: t('provider'), from: 'sm', cell: ({ provider }) => tp(provider) },
    { key: 'reference', title: t('reference'), from: 'lg', cell: ({ reference }) => reference },
    { key: 'ours', title: t('ours'), isFigure: true, cell: ({ ours, currency }) => amount(ours, currency) },
    { key: 'theirs', title: t('theirs'), isFigure: true, cell: ({ theirs, currency }) => amount(theirs, currency) },
  ]
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <Runs />
      <h2 className={css.heading}>{t('differences')}</h2>
      <DataTable
        label={t('differences')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ reference }) => reference}
        control={control}
        toolbar={
          <div className={css.bar}>
            <Button
              variant={all ? 'default' : 'filled'}
              aria-pressed={!all}
              onClick={() => control.filter('all', all ? undefined : 'true')}
            >
              {t('onlyOpen')}
            </Button>
            <Button component="a" href={addressOf(exportDifferences, { query })} download variant="default">
              {t('export')}
            </Button>
          </div>
        }
        detail={(id) => <DifferenceDetail difference={list.items?.find((one) => one.id === id)} />}
        empty={<EmptyState art={<IconScale size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />}
      />
    </>
  )
}
