import { IconHash } from '@tabler/icons-react'
import { listTopics, type TopicRow } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
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
import { MergeProposals } from './MergeProposals.tsx'
import { TopicDetail } from './TopicDetail.tsx'
import { topicsWords } from './words.ts'

const states = ['open', 'hidden', 'merged'] as const

/** All topics with how hot they are; one line opens what can be made of it. */
export function TopicsScreen() {
  const t = useWords(topicsWords)
  const say = useNumbers()
  const { may } = useMe()
  const control = useTableView()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listTopics, { query })
  const stateOf = (one: TopicRow) => (one.isRising ? t('rising') : t(one.state))
  const columns: Column<TopicRow>[] = [
    { key: 'name', title: t('name'), cell: ({ name }) => `#${name}` },
    { key: 'state', title: t('state'), width: 96, from: 'sm', cell: stateOf },
    { key: 'place', title: t('place'), isFigure: true, cell: ({ place }) => place ?? '' },
    { key: 'heat', title: t('heat'), isFigure: true, cell: ({ heat }) => say.number(heat, 1) },
    { key: 'burst', title: t('burst'), isFigure: true, from: 'lg', cell: ({ burst }) => say.number(burst, 1) },
    { key: 'people', title: t('people'), isFigure: true, from: 'sm', cell: ({ people }) => say.number(people) },
    { key: 'posts', title: t('posts'), isFigure: true, from: 'md', cell: ({ posts }) => say.number(posts) },
    { key: 'followers', title: t('followers'), isFigure: true, from: 'md', cell: (one) => say.number(one.followers) },
    { key: 'made', title: t('made'), from: 'lg', cell: ({ createdAt }) => <When at={createdAt} as="day" /> },
  ]
  const detailOf = (id: string) => {
    const topic = list.items?.find((one) => one.id === id)
    return topic && <TopicDetail key={`${id} ${topic.version}`} topic={topic} />
  }
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <MergeProposals />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        control={control}
        toolbar={
          <TableToolbar control={control} name="topics" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(value) }))}
              control={control}
            />
            {may('data.export') && (
              <ExportButton
                route={listTopics}
                query={query}
                fileName="topics.csv"
                head={columns.map(({ title }) => title)}
                rowOf={(one) => [
                  ...[one.name, stateOf(one), one.place, one.heat, one.burst, one.people, one.posts, one.followers],
                  one.createdAt,
                ]}
              />
            )}
          </TableToolbar>
        }
        detail={detailOf}
        empty={<EmptyState art={<IconHash size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />}
      />
    </>
  )
}
