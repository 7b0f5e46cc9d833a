import { Button } from '@mantine/core'
import { IconBroadcast } from '@tabler/icons-react'
import { listManagedShows } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ShowDetail } from './detail/ShowDetail.tsx'
import { ExportShows } from './ExportShows.tsx'
import { queryOf } from './filter.ts'
import { ShowFilters } from './ShowFilters.tsx'
import { useShowColumns } from './use-show-columns.tsx'
import { showsWords } from './words.ts'

/** Every show of the house; one of them in detail at the side. */
export function Shows() {
  const t = useWords(showsWords)
  const text = useTexts()
  const control = useTableView()
  const query = queryOf(control.view)
  const list = useList(listManagedShows, { query })
  const columns = useShowColumns()
  const plan = (
    <Button component="a" href="/studio/" variant="light">
      {t('plan')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={plan} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => text(title)}
        control={control}
        toolbar={
          <TableToolbar control={control} name="shows" placeholder={t('search')}>
            <ShowFilters control={control} />
            <ExportShows query={query} />
          </TableToolbar>
        }
        detail={(id) => <ShowDetail key={id} showId={id} />}
        empty={
          <EmptyState
            art={<IconBroadcast size={36} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={plan}
          />
        }
      />
    </>
  )
}
