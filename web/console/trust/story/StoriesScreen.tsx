import { Select } from '@mantine/core'
import { IconBook, IconPlus } from '@tabler/icons-react'
import { listStories, type Story } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import css from '../Rows.module.css'
import { StoryBadge } from './StoryBadge.tsx'
import { storyWords } from './words.ts'

const statuses = ['draft', 'published'] as const

/** The stories of the brand, those changed last at the top; a row leads to its editor. */
export function StoriesScreen() {
  const t = useWords(storyWords)
  const text = useTexts()
  const { may } = useMe()
  const control = useTableView()
  const { q, filters } = control.view
  const status = statuses.find((one) => one === filters.status)
  const query = { ...(q && { q }), ...(status && { status }) }
  const list = useList(listStories, { query })
  const names = ({ products }: Story) => products.map(({ title }) => text(title)).join('、')
  const columns: Column<Story>[] = [
    {
      key: 'title',
      title: t('title'),
      cell: (one) => (
        <LinkTo to={`/stories/${one.id}`} className={css.link}>
          {text(one.title)}
        </LinkTo>
      ),
    },
    { key: 'status', title: t('status'), width: 96, cell: (one) => <StoryBadge status={one.status} /> },
    { key: 'products', title: t('products'), from: 'md', cell: names },
    { key: 'handle', title: t('handle'), from: 'lg', cell: ({ handle }) => handle },
    { key: 'changed', title: t('changed'), from: 'sm', cell: ({ changedAt }) => <When at={changedAt} /> },
  ]
  const add = may('catalogue.write') && (
    <ButtonLink to="/stories/new" leftSection={<IconPlus size={18} />}>
      {t('add')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('stories')} note={t('note')} actions={add} />
      <DataTable
        label={t('stories')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => text(title)}
        control={control}
        toolbar={
          <TableToolbar control={control} name="stories" placeholder={t('search')}>
            <Select
              w={150}
              aria-label={t('status')}
              placeholder={t('anyStatus')}
              clearable
              data={statuses.map((value) => ({ value, label: t(value) }))}
              value={status ?? null}
              onChange={(value) => control.filter('status', value ?? undefined)}
            />
            {may('data.export') && (
              <ExportButton
                route={listStories}
                query={query}
                fileName="stories.csv"
                head={(['title', 'handle', 'status', 'products', 'changed'] as const).map((key) => t(key))}
                rowOf={(one) => [text(one.title), one.handle, t(one.status), names(one), one.changedAt]}
              />
            )}
          </TableToolbar>
        }
        empty={
          <EmptyState
            art={<IconBook size={40} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={add}
          />
        }
      />
    </>
  )
}
