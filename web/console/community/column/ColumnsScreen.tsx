import { IconBook, IconPlus } from '@tabler/icons-react'
import { listRunColumns, type RunColumn } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { ColumnDetail } from './ColumnDetail.tsx'
import { runColumnWords } from './words.ts'

const states = ['open', 'archived'] as const

/** All columns with their figures; one line opens what can be made of it. */
export function ColumnsScreen() {
  const t = useWords(runColumnWords)
  const { may } = useMe()
  const control = useTableView()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listRunColumns, { query })
  const stateOf = ({ isOpen }: RunColumn) => t(isOpen ? 'open' : 'archived')
  const authorsOf = ({ authors }: RunColumn) => authors.map(({ person }) => person.name).join('，')
  const columns: Column<RunColumn>[] = [
    { key: 'name', title: t('name'), cell: ({ title }) => title },
    { key: 'state', title: t('state'), width: 96, from: 'sm', cell: stateOf },
    { key: 'authors', title: t('authors'), from: 'md', cell: authorsOf },
    { key: 'articles', title: t('articles'), isFigure: true, cell: ({ articles }) => articles },
    { key: 'waiting', title: t('waiting'), isFigure: true, cell: ({ waiting }) => waiting },
    { key: 'subscribers', title: t('subscribers'), isFigure: true, from: 'sm', cell: (one) => one.subscribers },
    {
      key: 'latest',
      title: t('latest'),
      from: 'lg',
      cell: ({ latestAt }) => latestAt && <When at={latestAt} as="day" />,
    },
  ]
  const add = (
    <>
      <ButtonLink to="/articles" variant="default">
        {t('run')}
      </ButtonLink>
      <ButtonLink to="/columns/new" leftSection={<IconPlus size={18} />}>
        {t('new')}
      </ButtonLink>
    </>
  )
  const detailOf = (id: string) => {
    const column = list.items?.find((one) => one.id === id)
    return column && <ColumnDetail key={`${id} ${column.version}`} column={column} />
  }
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={add} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        control={control}
        toolbar={
          <TableToolbar control={control} name="columns" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(value) }))}
              control={control}
            />
            {may('data.export') && (
              <ExportButton
                route={listRunColumns}
                query={query}
                fileName="columns.csv"
                head={columns.map(({ title }) => title)}
                rowOf={(one) => [
                  ...[one.title, stateOf(one), authorsOf(one), one.articles, one.waiting, one.subscribers],
                  one.latestAt,
                ]}
              />
            )}
          </TableToolbar>
        }
        detail={detailOf}
        empty={<EmptyState art={<IconBook size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />}
      />
    </>
  )
}
