import { IconTicket } from '@tabler/icons-react'
import { type CouponBatch, type CouponBatchState, listCouponBatches } from '#contracts/promotions'
import { formatAmount } from '#kernel/money'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useBenefit } from '#web/shared/promotion/use-benefit.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { StateBadge } from '../rule/StateBadge.tsx'
import { ruleWords } from '../rule/words.ts'
import { CouponDetail } from './CouponDetail.tsx'
import { couponsWords } from './words.ts'

const states = ['scheduled', 'running', 'paused', 'ended'] as const satisfies readonly CouponBatchState[]

/** Every batch of coupons with what it brought; one of them with its codes and editor at the side. */
export function CouponsScreen() {
  const t = useWords(couponsWords)
  const says = useWords(ruleWords)
  const text = useTexts()
  const say = useNumbers()
  const control = useTableView()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listCouponBatches, { query })
  const benefit = useBenefit(list.items?.[0]?.currency ?? 'CNY')
  const worthOf = (batch: CouponBatch) =>
    `${benefit.coupon(batch.benefit)} · ${benefit.terms(batch.threshold, batch.benefit)}`
  const claimedOf = ({ claimed, total }: CouponBatch) =>
    total === undefined ? say.number(claimed) : t('ofTotal', { claimed: say.number(claimed), total: say.number(total) })
  const columns: Column<CouponBatch>[] = [
    { key: 'name', title: t('name'), cell: ({ title }) => text(title) },
    { key: 'state', title: t('state'), cell: (batch) => <StateBadge state={batch.state} /> },
    { key: 'worth', title: t('worth'), from: 'sm', cell: worthOf },
    { key: 'claimed', title: t('claimed'), isFigure: true, from: 'sm', cell: claimedOf },
    { key: 'used', title: t('used'), isFigure: true, from: 'md', cell: ({ used }) => say.number(used) },
    { key: 'sales', title: t('sales'), isFigure: true, from: 'lg', cell: ({ sales }) => benefit.money(sales) },
  ]
  const create = <ButtonLink to="/coupons/new">{t('create')}</ButtonLink>
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={create} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => text(title)}
        control={control}
        toolbar={
          <TableToolbar control={control} name="coupons" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: says(value) }))}
              control={control}
            />
            <ExportButton
              route={listCouponBatches}
              query={query}
              fileName="coupons.csv"
              head={[t('name'), t('state'), t('worth'), t('claimed'), t('total'), t('used'), t('saved'), t('sales')]}
              rowOf={(batch) => [
                text(batch.title),
                says(batch.state),
                worthOf(batch),
                batch.claimed,
                batch.total,
                batch.used,
                formatAmount(batch.saved, batch.currency),
                formatAmount(batch.sales, batch.currency),
              ]}
            />
          </TableToolbar>
        }
        detail={(id) => <CouponDetail key={id} batchId={id} />}
        empty={
          <EmptyState
            art={<IconTicket size={36} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={create}
          />
        }
      />
    </>
  )
}
