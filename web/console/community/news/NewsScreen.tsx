import { Select } from '@mantine/core'
import { IconNews, IconPlus } from '@tabler/icons-react'
import { listNewsSources, listRunNews, type RunNewsItem } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useSelection } from '#web/shared/ui/table/use-selection.ts'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { ManyActs } from './ManyActs.tsx'
import { NewsDetail } from './NewsDetail.tsx'
import { sourcesOf, useNewsColumns } from './use-news-columns.tsx'
import { runNewsWords } from './words.ts'

const states = ['waiting', 'published', 'aside'] as const

/** The editors' desk: what sources bring waits here; one line opens it, keys go through the list and decide. */
export function NewsScreen() {
  const t = useWords(runNewsWords)
  const { may } = useMe()
  const control = useTableView()
  const selection = useSelection()
  const { q, filters, open } = control.view
  const state = states.find((one) => one === filters.state) ?? (filters.state === 'all' ? undefined : 'waiting')
  const sources = useList(listNewsSources, { query: { limit: 200 } })
  const sourceId = sources.items?.find(({ id }) => id === filters.source)?.id
  const query = { ...(q && { q }), ...(state && { state }), ...(sourceId && { sourceId }) }
  const list = useList(listRunNews, { query })
  const { columns, stateOf } = useNewsColumns()
  const at = list.items?.findIndex(({ id }) => id === open) ?? -1
  const step = (by: 1 | -1) => {
    const next = list.items?.[at < 0 ? 0 : at + by]
    if (next) control.open(next.id)
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
  const actions = (
    <>
      <ButtonLink to="/news/sources" variant="default">
        {t('sources')}
      </ButtonLink>
      <ButtonLink to="/news/enter" leftSection={<IconPlus size={18} />}>
        {t('enter')}
      </ButtonLink>
    </>
  )
  const detailOf = (id: string) => {
    const item = list.items?.find((one) => one.id === id)
    const next = list.items?.[at + 1] ?? list.items?.[at - 1]
    return (
      item && (
        <NewsDetail key={`${id} ${item.version}`} item={item} onSettled={() => state && control.open(next?.id ?? '')} />
      )
    )
  }
  const rowOf = (one: RunNewsItem) => [
    ...[one.title, one.link, sourcesOf(one), one.topics.join(' '), stateOf(one), one.toldAt],
    ...[one.opened, one.settledBy],
  ]
  const head = [t('item'), t('link'), t('from'), t('topics'), t('state'), t('told'), t('opened'), t('by')]
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={actions} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        control={control}
        selection={selection}
        bulk={<ManyActs ids={[...selection.ids]} state={state} onDone={selection.clear} />}
        toolbar={
          <TableToolbar control={control} name="news" placeholder={t('search')}>
            <Select
              w={130}
              aria-label={t('state')}
              allowDeselect={false}
              data={[...states.map((value) => ({ value, label: t(value) })), { value: 'all', label: t('anyState') }]}
              value={state ?? 'all'}
              onChange={(value) => control.filter('state', value === 'waiting' ? undefined : (value ?? undefined))}
            />
            <Select
              w={180}
              aria-label={t('from')}
              placeholder={t('anySource')}
              clearable
              data={(sources.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={sourceId ?? null}
              onChange={(value) => control.filter('source', value ?? undefined)}
            />
            {may('data.export') && (
              <ExportButton route={listRunNews} query={query} fileName="news.csv" head={head} rowOf={rowOf} />
            )}
          </TableToolbar>
        }
        detail={detailOf}
        empty={<EmptyState art={<IconNews size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />}
      />
    </>
  )
}
