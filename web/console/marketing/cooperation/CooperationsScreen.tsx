import { Switch } from '@mantine/core'
import { IconBriefcase } from '@tabler/icons-react'
import { type CooperationCard, type CooperationState, listCooperations } from '#contracts/partners'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { CooperationDetail } from './CooperationDetail.tsx'
import { cooperationWords } from './words.ts'

const states = [
  'draft',
  'offered',
  'running',
  'done',
  'declined',
  'cancelled',
] as const satisfies readonly CooperationState[]
const head = ['name', 'kol', 'state', 'progress', 'overdue', 'waiting', 'nextDue', 'fee', 'ends'] as const

/** What is agreed with KOLs, with what is overdue and what waits to be judged. */
export function CooperationsScreen() {
  const t = useWords(cooperationWords)
  const say = useNumbers()
  const control = useTableView()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const needsCare = filters.care === 'yes'
  const kolId = filters.kol
  const query = { ...(q && { q }), ...(state && { state }), ...(kolId && { kolId }), ...(needsCare && { needsCare }) }
  const list = useList(listCooperations, { query })
  const progress = ({ approved, deliverables: count }: CooperationCard) => t('progressOf', { approved, count })
  const columns: Column<CooperationCard>[] = [
    { key: 'name', title: t('name'), cell: ({ title }) => title },
    { key: 'kol', title: t('kol'), cell: ({ kol }) => kol.name },
    { key: 'state', title: t('state'), cell: (card) => t(card.state) },
    { key: 'progress', title: t('progress'), isFigure: true, from: 'sm', cell: progress },
    { key: 'overdue', title: t('overdue'), isFigure: true, from: 'md', cell: ({ overdue }) => say.number(overdue) },
    { key: 'waiting', title: t('waiting'), isFigure: true, from: 'md', cell: ({ waiting }) => say.number(waiting) },
    {
      key: 'nextDue',
      title: t('nextDue'),
      from: 'lg',
      cell: ({ nextDueAt }) => (nextDueAt ? <When at={nextDueAt} as="day" /> : '–'),
    },
    { key: 'fee', title: t('fee'), isFigure: true, from: 'lg', cell: ({ fee }) => <Money money={fee} /> },
  ]
  const make = <ButtonLink to="/cooperations/new">{t('create')}</ButtonLink>
  const named = kolId && list.items?.find(({ kol }) => kol.id === kolId)?.kol.name
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={make} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        control={control}
        toolbar={
          <TableToolbar control={control} name="cooperations" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(value) }))}
              control={control}
            />
            <Switch
              label={t('needsCare')}
              checked={needsCare}
              onChange={(change) => control.filter('care', change.currentTarget.checked ? 'yes' : undefined)}
            />
            {named && (
              <ButtonLink to="/cooperations" variant="light">
                {t('ofKol', { name: named })} · {t('allKols')}
              </ButtonLink>
            )}
            <ExportButton
              route={listCooperations}
              query={query}
              fileName="cooperations.csv"
              head={head.map((key) => t(key))}
              rowOf={(card) => [
                ...[card.title, card.kol.name, t(card.state), progress(card), card.overdue, card.waiting],
                ...[card.nextDueAt ?? '', card.fee.amount, card.endsAt],
              ]}
            />
          </TableToolbar>
        }
        detail={(id) => <CooperationDetail key={id} cooperationId={id} />}
        empty={
          <EmptyState
            art={<IconBriefcase size={36} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={make}
          />
        }
      />
    </>
  )
}
