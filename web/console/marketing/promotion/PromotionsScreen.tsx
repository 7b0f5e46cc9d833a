import { IconDiscount } from '@tabler/icons-react'
import { listPromotions, type Promotion, type PromotionState } from '#contracts/promotions'
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
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { StateBadge } from '../rule/StateBadge.tsx'
import { ruleWords } from '../rule/words.ts'
import { PromotionDetail } from './PromotionDetail.tsx'
import { promotionsWords } from './words.ts'

const states = ['scheduled', 'running', 'paused', 'ended'] as const satisfies readonly PromotionState[]

/** Every promotion with its state; one of them with its editor at the side. */
export function PromotionsScreen() {
  const t = useWords(promotionsWords)
  const says = useWords(ruleWords)
  const text = useTexts()
  const say = useNumbers()
  const control = useTableView()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listPromotions, { query })
  const benefit = useBenefit(list.items?.[0]?.currency ?? 'CNY')
  const columns: Column<Promotion>[] = [
    { key: 'name', title: t('name'), cell: ({ title }) => text(title) },
    { key: 'state', title: t('state'), cell: (promotion) => <StateBadge state={promotion.state} /> },
    { key: 'gives', title: t('gives'), from: 'sm', cell: (promotion) => benefit.benefit(promotion.benefit) },
    {
      key: 'period',
      title: t('period'),
      from: 'md',
      cell: ({ startsAt, endsAt }) => (
        <>
          <When at={startsAt} as="day" />
          {endsAt && (
            <>
              {' – '}
              <When at={endsAt} as="day" />
            </>
          )}
        </>
      ),
    },
    { key: 'orders', title: t('orders'), isFigure: true, from: 'md', cell: ({ orders }) => say.number(orders) },
    { key: 'saved', title: t('saved'), isFigure: true, from: 'lg', cell: ({ saved }) => benefit.money(saved) },
  ]
  const create = <ButtonLink to="/promotions/new">{t('create')}</ButtonLink>
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
          <TableToolbar control={control} name="promotions" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: says(value) }))}
              control={control}
            />
            <ExportButton
              route={listPromotions}
              query={query}
              fileName="promotions.csv"
              head={[t('name'), t('state'), t('gives'), t('startsAt'), t('endsAt'), t('orders'), t('saved')]}
              rowOf={(each) => [
                text(each.title),
                says(each.state),
                benefit.benefit(each.benefit),
                each.startsAt,
                each.endsAt,
                each.orders,
                formatAmount(each.saved, each.currency),
              ]}
            />
          </TableToolbar>
        }
        detail={(id) => <PromotionDetail key={id} promotionId={id} />}
        empty={
          <EmptyState
            art={<IconDiscount size={36} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={create}
          />
        }
      />
    </>
  )
}
