import { Button } from '@mantine/core'
import { IconPlus, IconUserStar } from '@tabler/icons-react'
import { useState } from 'react'
import { type Endorsement, listEndorsements } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { FilterSelect } from '#web/shared/ui/table/FilterSelect.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import { EndorsementBadge } from './EndorsementBadge.tsx'
import { EndorsementDetail } from './EndorsementDetail.tsx'
import { EndorsementDialog } from './EndorsementDialog.tsx'
import { endorsementWords } from './words.ts'

const states = ['running', 'upcoming', 'ended'] as const

/** Who stands up for what, those whose period ends last at the top. */
export function EndorsementsScreen() {
  const t = useWords(endorsementWords)
  const text = useTexts()
  const { may } = useMe()
  const control = useTableView()
  const [editing, setEditing] = useState<Endorsement | 'new'>()
  const { q, filters } = control.view
  const state = states.find((one) => one === filters.state)
  const query = { ...(q && { q }), ...(state && { state }) }
  const list = useList(listEndorsements, { query })
  const names = ({ products }: Endorsement) => products.map(({ title }) => text(title)).join('、')
  const columns: Column<Endorsement>[] = [
    { key: 'name', title: t('name'), cell: ({ name }) => text(name) },
    { key: 'state', title: t('state'), width: 96, cell: (one) => <EndorsementBadge state={one.state} /> },
    { key: 'from', title: t('from'), from: 'sm', width: 112, cell: ({ from }) => from },
    { key: 'until', title: t('until'), width: 112, cell: ({ until }) => until },
    { key: 'products', title: t('products'), from: 'md', cell: names },
  ]
  const head = (['name', 'role', 'quote', 'from', 'until', 'state', 'host', 'rights', 'products'] as const).map((key) =>
    t(key),
  )
  const rowOf = (one: Endorsement) => [
    text(one.name),
    text(one.role),
    text(one.quote),
    one.from,
    one.until,
    t(one.state),
    one.hostName,
    one.rights,
    names(one),
  ]
  const add = may('catalogue.write') && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('endorsements')} note={t('note')} actions={add} />
      <DataTable
        label={t('endorsements')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ name }) => text(name)}
        control={control}
        toolbar={
          <TableToolbar control={control} name="endorsements" placeholder={t('search')}>
            <FilterSelect
              name="state"
              label={t('state')}
              placeholder={t('anyState')}
              data={states.map((value) => ({ value, label: t(value) }))}
              control={control}
            />
            {may('data.export') && (
              <ExportButton
                route={listEndorsements}
                query={query}
                fileName="endorsements.csv"
                head={head}
                rowOf={rowOf}
              />
            )}
          </TableToolbar>
        }
        detail={(id) => (
          <EndorsementDetail
            endorsement={list.items?.find((one) => one.id === id)}
            onEdit={setEditing}
            onGone={() => control.open('')}
          />
        )}
        empty={
          <EmptyState
            art={<IconUserStar size={40} stroke={1.5} />}
            title={t('emptyTitle')}
            note={t('emptyNote')}
            action={add}
          />
        }
      />
      {editing && (
        <EndorsementDialog
          endorsement={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}
