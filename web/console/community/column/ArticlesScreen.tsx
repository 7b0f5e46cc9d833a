import { IconArticle } from '@tabler/icons-react'
import { type ArticleState, listRunArticles } from '#contracts/community/columns'
import type { AnswerOf } from '#contracts/route'
import { formatAmount } from '#kernel/money'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { ArticleDetail } from './ArticleDetail.tsx'
import { runColumnWords } from './words.ts'

type RunArticle = AnswerOf<typeof listRunArticles>['items'][number]
const states = ['submitted', 'scheduled', 'waiting', 'published', 'hidden'] as const satisfies readonly ArticleState[]
const names = {
  submitted: 'submitted',
  scheduled: 'scheduled',
  waiting: 'inReview',
  published: 'published',
  hidden: 'hidden',
} as const

/** What authors handed in and what came out; one line opens it to be approved or given back. */
export function ArticlesScreen() {
  const t = useWords(runColumnWords)
  const { may } = useMe()
  const control = useTableView()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listRunArticles, { query })
  const stateOf = (one: RunArticle) => {
    const known = states.find((value) => value === one.state)
    return known ? t(names[known]) : ''
  }
  const columns: Column<RunArticle>[] = [
    { key: 'article', title: t('article'), cell: ({ title }) => title },
    { key: 'state', title: t('state'), width: 110, cell: stateOf },
    { key: 'column', title: t('column'), from: 'sm', cell: ({ column }) => column.title },
    { key: 'author', title: t('author'), from: 'sm', cell: ({ author }) => author.name },
    { key: 'orders', title: t('orders'), isFigure: true, from: 'md', cell: ({ sales }) => sales?.orders },
    {
      key: 'sales',
      title: t('sales'),
      isFigure: true,
      from: 'md',
      cell: ({ sales }) => sales && <Money money={sales.sales} />,
    },
    { key: 'changed', title: t('changed'), from: 'md', cell: ({ changedAt }) => <When at={changedAt} as="day" /> },
  ]
  const detailOf = (id: string) => {
    const article = list.items?.find((one) => one.id === id)
    return article && <ArticleDetail key={`${id} ${article.version}`} article={article} />
  }
  return (
    <>
      <PageHeader title={t('run')} note={t('runNote')} />
      <DataTable
        label={t('run')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        control={control}
        toolbar={
          <TableToolbar control={control} name="articles" placeholder={t('searchArticles')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(names[value]) }))}
              control={control}
            />
            {may('data.export') && (
              <ExportButton
                route={listRunArticles}
                query={query}
                fileName="articles.csv"
                head={columns.map(({ title }) => title)}
                rowOf={(one) => [
                  ...[one.title, stateOf(one), one.column.title, one.author.name, one.sales?.orders],
                  ...[one.sales && formatAmount(one.sales.sales.amount, one.sales.sales.currency), one.changedAt],
                ]}
              />
            )}
          </TableToolbar>
        }
        detail={detailOf}
        empty={
          <EmptyState art={<IconArticle size={36} stroke={1.5} />} title={t('noArticles')} note={t('noArticlesNote')} />
        }
      />
    </>
  )
}
