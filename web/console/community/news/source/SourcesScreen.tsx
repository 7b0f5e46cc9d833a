import { IconPlus, IconRss } from '@tabler/icons-react'
import { listNewsSources, type NewsSource } from '#contracts/community/news'
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
import { ExportButton } from '../../../parts/list/ExportButton.tsx'
import { SourceDetail } from './SourceDetail.tsx'
import { useOutcome } from './use-outcome.ts'
import { newsSourceWords } from './words.ts'

const states = ['active', 'paused'] as const

/** The feeds that are followed, with what came of the last look; one line opens what can be made of it. */
export function SourcesScreen() {
  const t = useWords(newsSourceWords)
  const { may } = useMe()
  const control = useTableView()
  const outcomeOf = useOutcome()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listNewsSources, { query })
  const stateOf = (one: NewsSource) =>
    one.isDemo ? t('isExample') : one.state === 'paused' ? t('paused') : t('active')
  const columns: Column<NewsSource>[] = [
    { key: 'name', title: t('name'), cell: ({ name }) => name },
    { key: 'state', title: t('state'), width: 120, from: 'sm', cell: stateOf },
    { key: 'outcome', title: t('outcome'), width: 170, cell: outcomeOf },
    {
      key: 'looked',
      title: t('looked'),
      width: 110,
      from: 'md',
      cell: (one) => one.lookedAt && <When at={one.lookedAt} />,
    },
    { key: 'next', title: t('next'), width: 110, from: 'lg', cell: (one) => one.nextAt && <When at={one.nextAt} /> },
    { key: 'waiting', title: t('waiting'), width: 80, isFigure: true, cell: ({ waiting }) => waiting },
    { key: 'published', title: t('published'), width: 80, isFigure: true, from: 'sm', cell: (one) => one.published },
  ]
  const actions = (
    <>
      <ButtonLink to="/news" variant="default">
        {t('desk')}
      </ButtonLink>
      <ButtonLink to="/news/sources/new" leftSection={<IconPlus size={18} />}>
        {t('new')}
      </ButtonLink>
    </>
  )
  const detailOf = (id: string) => {
    const source = list.items?.find((one) => one.id === id)
    return source && <SourceDetail key={`${id} ${source.version}`} source={source} />
  }
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={actions} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        control={control}
        toolbar={
          <TableToolbar control={control} name="news-sources" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(value) }))}
              control={control}
            />
            {may('data.export') && (
              <ExportButton
                route={listNewsSources}
                query={query}
                fileName="news-sources.csv"
                head={[t('feed'), ...columns.map(({ title }) => title)]}
                rowOf={(one) => [
                  ...[one.feedUrl, one.name, stateOf(one), outcomeOf(one), one.lookedAt, one.nextAt],
                  ...[one.waiting, one.published],
                ]}
              />
            )}
          </TableToolbar>
        }
        detail={detailOf}
        empty={<EmptyState art={<IconRss size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />}
      />
    </>
  )
}
