import { IconShieldCheck } from '@tabler/icons-react'
import { exportRoomActs } from '#contracts/live'
import { exportModerationLog, listModerationLog, type ModerationAct } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ActDetail } from './ActDetail.tsx'
import { logQueryOf } from './filter.ts'
import { LogFilters } from './LogFilters.tsx'
import css from './Moderation.module.css'
import { useActs } from './use-acts.ts'
import { moderationWords } from './words.ts'

/** Who did what for order, in the house and in all rooms; one room is a filter. */
export function ModerationLog() {
  const t = useWords(moderationWords)
  const says = useActs()
  const { may } = useMe()
  const control = useTableView()
  const { show } = control.view.filters
  const query = logQueryOf(control.view)
  const list = useList(listModerationLog, { query })
  // A moderator without the right to export lists may still take along the log of one room.
  const ofRoom = show ? addressOf(exportRoomActs, { params: { showId: show } }) : undefined
  const exportHref = may('data.export') ? addressOf(exportModerationLog, { query }) : ofRoom
  const columns: Column<ModerationAct>[] = [
    { key: 'act', title: t('act'), cell: (act) => says.name(act) },
    { key: 'person', title: t('person'), cell: ({ person }) => person?.name ?? '—' },
    { key: 'text', title: t('text'), from: 'md', cell: (act) => <span className={css.cut}>{says.text(act)}</span> },
    { key: 'place', title: t('place'), from: 'lg', cell: (act) => <span className={css.cut}>{says.place(act)}</span> },
    { key: 'by', title: t('by'), from: 'sm', cell: ({ by }) => by.name },
    { key: 'when', title: t('when'), from: 'sm', cell: ({ at }) => <When at={at} /> },
  ]
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={says.name}
        control={control}
        toolbar={<LogFilters control={control} exportHref={exportHref} />}
        detail={(id) => <ActDetail act={list.items?.find((act) => act.id === id)} onOnly={control.filter} />}
        empty={
          <EmptyState art={<IconShieldCheck size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />
        }
      />
    </>
  )
}
