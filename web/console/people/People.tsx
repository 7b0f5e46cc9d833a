import { Select } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { listPeople } from '#contracts/identity'
import { roleNames } from '#contracts/permissions'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { roleWords } from '../parts/role/words.ts'
import { queryOf } from './filter.ts'
import { PersonDetail } from './PersonDetail.tsx'
import { usePeopleColumns } from './use-people-columns.tsx'
import { peopleWords } from './words.ts'

const kinds = ['guest', 'member', 'staff'] as const

/** Everybody who has been in the house, with roles and bans; one person's detail at the side. */
export function People() {
  const t = useWords(peopleWords)
  const roleName = useWords(roleWords)
  const control = useTableView()
  const { filters } = control.view
  const list = useList(listPeople, { query: queryOf(control.view) })
  const columns = usePeopleColumns()
  const choose = (name: string) => (value: string | null) => control.filter(name, value ?? undefined)
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        control={control}
        toolbar={
          <TableToolbar control={control} name="people" placeholder={t('search')}>
            <Select
              aria-label={t('kind')}
              placeholder={t('anyKind')}
              clearable
              data={kinds.map((value) => ({ value, label: t(value) }))}
              value={filters.kind ?? null}
              onChange={choose('kind')}
            />
            <Select
              aria-label={t('role')}
              placeholder={t('anyRole')}
              clearable
              data={roleNames.filter((role) => role !== 'viewer').map((value) => ({ value, label: roleName(value) }))}
              value={filters.role ?? null}
              onChange={choose('role')}
            />
            <Select
              aria-label={t('standing')}
              placeholder={t('anyStanding')}
              clearable
              data={[
                { value: 'true', label: t('banned') },
                { value: 'false', label: t('free') },
              ]}
              value={filters.banned ?? null}
              onChange={choose('banned')}
            />
          </TableToolbar>
        }
        detail={(id) => <PersonDetail key={id} personId={id} />}
        empty={<EmptyState art={<IconUsers size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />}
      />
    </>
  )
}
