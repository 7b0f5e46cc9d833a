import { Button, Select } from '@mantine/core'
import { IconGift, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type Draw, type DrawState, listDraws } from '#contracts/draws'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { DrawDetail } from './DrawDetail.tsx'
import { NewDraw } from './NewDraw.tsx'
import { drawsWords } from './words.ts'

const states = ['prepared', 'open', 'closed', 'drawn', 'settled', 'cancelled'] as const satisfies readonly DrawState[]

/** The draws of all shows: how far each is, who entered, who won what. */
export function DrawsScreen() {
  const t = useWords(drawsWords)
  const say = useNumbers()
  const control = useTableView()
  const [isMaking, setMaking] = useState(false)
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { search: q }), ...(state && { state }) }
  const list = useList(listDraws, { query })
  const columns: Column<Draw>[] = [
    { key: 'draw', title: t('draw'), cell: ({ title }) => title },
    { key: 'state', title: t('state'), cell: (draw) => t(draw.state) },
    { key: 'entries', title: t('entries'), isFigure: true, from: 'sm', cell: ({ entries }) => say.number(entries) },
    { key: 'winners', title: t('winners'), isFigure: true, from: 'md', cell: (draw) => say.number(draw.winnersInAll) },
    { key: 'when', title: t('when'), from: 'sm', cell: (draw) => <When at={draw.openedAt ?? draw.createdAt} /> },
  ]
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t('new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={make} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        control={control}
        toolbar={
          <TableToolbar control={control} name="draws" placeholder={t('search')}>
            <Select
              aria-label={t('state')}
              placeholder={t('anyState')}
              value={state ?? null}
              data={states.map((value) => ({ value, label: t(value) }))}
              onChange={(value) => control.filter('state', value ?? '')}
              clearable
            />
            <ExportButton
              route={listDraws}
              query={query}
              fileName="draws.csv"
              head={[t('draw'), t('state'), t('entries'), t('winners'), t('when')]}
              rowOf={(draw) => [draw.title, t(draw.state), draw.entries, draw.winnersInAll, draw.openedAt ?? '']}
            />
          </TableToolbar>
        }
        detail={(id) => <DrawDetail key={id} drawId={id} />}
        empty={
          <EmptyState
            art={<IconGift size={36} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={make}
          />
        }
      />
      {isMaking && <NewDraw onClose={() => setMaking(false)} />}
    </>
  )
}
