import { Button, Select } from '@mantine/core'
import { IconAlertTriangle, IconCash } from '@tabler/icons-react'
import { exportPayments, listPayments, type PaymentRow } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { filterOf, isProvider, isState, providerIds, states } from './filter.ts'
import { PaymentDetail } from './PaymentDetail.tsx'
import css from './Payments.module.css'
import { paymentsWords } from './words.ts'

/** All payments, newest first; the filters are in the address and go along into the export. */
export function PaymentsScreen() {
  const t = useWords(paymentsWords)
  const control = useTableView()
  const { filters, q } = control.view
  const query = filterOf(q, filters)
  const list = useList(listPayments, { query })
  const columns: Column<PaymentRow>[] = [
    {
      key: 'what',
      title: t('what'),
      cell: (row) => (
        <span className={css.what}>
          {row.title}
          {row.attention && <IconAlertTriangle size={16} role="img" aria-label={t('attention')} />}
        </span>
      ),
    },
    { key: 'buyer', title: t('buyer'), from: 'md', cell: ({ buyer }) => buyer.name },
    { key: 'state', title: t('state'), cell: ({ state }) => <span className={css[state]}>{t(state)}</span> },
    { key: 'provider', title: t('provider'), from: 'md', cell: ({ provider }) => provider && t(provider) },
    { key: 'amount', title: t('amount'), isFigure: true, cell: (row) => <Money money={row} /> },
    {
      key: 'back',
      title: t('back'),
      isFigure: true,
      from: 'lg',
      cell: ({ refunded, currency }) => refunded > 0 && <Money money={{ amount: refunded, currency }} />,
    },
    { key: 'opened', title: t('opened'), from: 'sm', cell: ({ openedAt }) => <When at={openedAt} /> },
  ]
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        control={control}
        toolbar={
          <TableToolbar
            control={control}
            name="payments"
            placeholder={t('search')}
            exportHref={addressOf(exportPayments, { query })}
          >
            <Select
              aria-label={t('state')}
              placeholder={t('anyState')}
              clearable
              data={states.map((value) => ({ value, label: t(value) }))}
              value={isState(filters.state) ? filters.state : null}
              onChange={(value) => control.filter('state', value ?? undefined)}
            />
            <Select
              aria-label={t('provider')}
              placeholder={t('anyProvider')}
              clearable
              data={providerIds.map((value) => ({ value, label: t(value) }))}
              value={isProvider(filters.provider) ? filters.provider : null}
              onChange={(value) => control.filter('provider', value ?? undefined)}
            />
            <Button
              variant={filters.attention ? 'filled' : 'default'}
              aria-pressed={filters.attention !== undefined}
              onClick={() => control.filter('attention', filters.attention ? undefined : 'true')}
            >
              {t('attention')}
            </Button>
          </TableToolbar>
        }
        detail={(id) => <PaymentDetail paymentId={id} />}
        empty={<EmptyState art={<IconCash size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />}
      />
    </>
  )
}
