import { Select } from '@mantine/core'
import { IconCalendarEvent, IconQrcode } from '@tabler/icons-react'
import { exportGatherings, type GatheringPhase, listRunGatherings } from '#contracts/gatherings'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { addressOf } from '#web/shared/wire/call.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { GatheringDetail } from './GatheringDetail.tsx'
import { useGatheringColumns } from './use-gathering-columns.tsx'
import { gatheringsWords } from './words.ts'

const phases = ['draft', 'coming', 'running', 'over', 'cancelled'] as const satisfies readonly GatheringPhase[]

/** Every event with how it goes; one of them with sign-ups, effect card and editor at the side. */
export function GatheringsScreen() {
  const t = useWords(gatheringsWords)
  const text = useTexts()
  const control = useTableView()
  const { q, filters } = control.view
  const phase = phases.find((one) => one === filters.phase)
  const query = { ...(q && { q }), ...(phase && { phase }) }
  const list = useList(listRunGatherings, { query })
  const columns = useGatheringColumns()
  const create = <ButtonLink to="/events/new">{t('create')}</ButtonLink>
  const door = (
    <ButtonLink to="/check-in" variant="default" leftSection={<IconQrcode size={16} aria-hidden />}>
      {t('checkIn')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <>
            {door}
            {create}
          </>
        }
      />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => text(title)}
        control={control}
        toolbar={
          <TableToolbar
            control={control}
            name="events"
            placeholder={t('search')}
            exportHref={addressOf(exportGatherings, { query })}
          >
            <Select
              w={140}
              aria-label={t('phase')}
              placeholder={t('anyPhase')}
              clearable
              data={phases.map((value) => ({ value, label: t(value) }))}
              value={phase ?? null}
              onChange={(value) => control.filter('phase', value ?? undefined)}
            />
          </TableToolbar>
        }
        detail={(id) => <GatheringDetail key={id} gatheringId={id} />}
        empty={
          <EmptyState
            art={<IconCalendarEvent size={36} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={create}
          />
        }
      />
    </>
  )
}
