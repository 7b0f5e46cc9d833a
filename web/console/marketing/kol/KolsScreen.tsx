import { Button } from '@mantine/core'
import { IconPlus, IconUserStar } from '@tabler/icons-react'
import { useState } from 'react'
import { type Kol, type KolState, listKols } from '#contracts/partners'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import css from './Kol.module.css'
import { KolDetail } from './KolDetail.tsx'
import { NewKol } from './NewKol.tsx'
import { kolWords } from './words.ts'

const states = ['active', 'ended'] as const satisfies readonly KolState[]
const followersOf = ({ presences }: Kol) => presences.reduce((sum, { followers }) => sum + followers, 0)

/** Members the shop works with: where they are followed, how they keep dates. */
export function KolsScreen() {
  const t = useWords(kolWords)
  const say = useNumbers()
  const control = useTableView()
  const [isAdding, setAdding] = useState(false)
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listKols, { query })
  const columns: Column<Kol>[] = [
    {
      key: 'person',
      title: t('person'),
      cell: ({ person }) => (
        <span className={css.person}>
          <Face name={person.name} url={person.avatarUrl} size={28} />
          {person.name}
        </span>
      ),
    },
    { key: 'fields', title: t('fields'), from: 'sm', cell: ({ fields }) => fields.join('、') },
    { key: 'followers', title: t('followers'), isFigure: true, cell: (kol) => say.count(followersOf(kol)) },
    { key: 'running', title: t('running'), isFigure: true, from: 'sm', cell: ({ running }) => say.number(running) },
    {
      key: 'onTime',
      title: t('onTime'),
      isFigure: true,
      from: 'md',
      cell: ({ onTime, judged }) => (judged > 0 ? say.percent(onTime / judged) : '–'),
    },
    { key: 'state', title: t('state'), from: 'md', cell: (kol) => t(kol.state) },
    { key: 'since', title: t('since'), from: 'lg', cell: ({ since }) => <When at={since} as="day" /> },
  ]
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={add} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ person }) => person.id}
        nameOf={({ person }) => person.name}
        control={control}
        toolbar={
          <TableToolbar control={control} name="kols" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(value) }))}
              control={control}
            />
            <ExportButton
              route={listKols}
              query={query}
              fileName="kols.csv"
              head={(
                ['person', 'fields', 'followers', 'cooperations', 'running', 'onTime', 'state', 'since'] as const
              ).map((key) => t(key))}
              rowOf={(kol) => [
                ...[kol.person.name, kol.fields.join(' '), followersOf(kol), kol.cooperations, kol.running],
                ...[`${kol.onTime}/${kol.judged}`, t(kol.state), kol.since],
              ]}
            />
          </TableToolbar>
        }
        detail={(id) => <KolDetail key={id} personId={id} />}
        empty={
          <EmptyState
            art={<IconUserStar size={36} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={add}
          />
        }
      />
      {isAdding && <NewKol onClose={() => setAdding(false)} />}
    </>
  )
}
