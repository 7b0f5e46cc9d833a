import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { type CircleRow, listCircles } from '#contracts/community'
import { circleWords } from '#web/shared/circle/words.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
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
import css from './Circles.module.css'
import { circlesWords } from './words.ts'

const states = ['open', 'archived'] as const

/** All circles with their figures, founded last at the top; a name leads to its editor. */
export function CirclesScreen() {
  const t = useWords(circlesWords)
  const say = useWords(circleWords)
  const { may } = useMe()
  const control = useTableView()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listCircles, { query })
  const stateOf = ({ isArchived }: CircleRow) => t(isArchived ? 'archived' : 'open')
  const columns: Column<CircleRow>[] = [
    {
      key: 'name',
      title: t('name'),
      cell: (one) => (
        <LinkTo to={`/circles/${one.id}`} className={css.link}>
          {one.name}
        </LinkTo>
      ),
    },
    { key: 'state', title: t('state'), width: 96, from: 'sm', cell: stateOf },
    { key: 'joining', title: t('joining'), from: 'md', cell: ({ joining }) => say(joining) },
    {
      key: 'members',
      title: t('members'),
      isFigure: true,
      cell: (one) => (
        <LinkTo to={`/circles/${one.id}/members`} className={css.link}>
          {one.members}
        </LinkTo>
      ),
    },
    { key: 'posts', title: t('posts'), isFigure: true, from: 'sm', cell: ({ posts }) => posts },
    {
      key: 'requests',
      title: t('requests'),
      isFigure: true,
      cell: (one) => (
        <LinkTo to={`/circles/${one.id}/requests`} className={css.link}>
          {one.requests}
        </LinkTo>
      ),
    },
    { key: 'founded', title: t('founded'), from: 'lg', cell: ({ createdAt }) => <When at={createdAt} as="day" /> },
  ]
  const add = (
    <ButtonLink to="/circles/new" leftSection={<IconPlus size={18} />}>
      {t('create')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={add} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        control={control}
        toolbar={
          <TableToolbar control={control} name="circles" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(value) }))}
              control={control}
            />
            {may('data.export') && (
              <ExportButton
                route={listCircles}
                query={query}
                fileName="circles.csv"
                head={(['name', 'state', 'joining', 'members', 'posts', 'requests', 'founded'] as const).map((key) =>
                  t(key),
                )}
                rowOf={(one) => [
                  one.name,
                  stateOf(one),
                  say(one.joining),
                  one.members,
                  one.posts,
                  one.requests,
                  one.createdAt,
                ]}
              />
            )}
          </TableToolbar>
        }
        empty={
          <EmptyState
            art={<IconUsersGroup size={40} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={add}
          />
        }
      />
    </>
  )
}
