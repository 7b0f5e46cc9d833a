import { Button, Select, TextInput } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { type AuditEntry, exportAudit, listAudit } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { AuditDetail } from './AuditDetail.tsx'
import { domainsOfActs, namedActs } from './acts/words.ts'
import { filterOf } from './filter.ts'
import { useActName, useSubjectName } from './use-act-name.ts'
import { auditWords } from './words.ts'

/** What staff did, newest first; every filter is in the address and goes along into the export. */
export function Audit() {
  const t = useWords(auditWords)
  const actName = useActName()
  const subjectName = useSubjectName()
  const control = useTableView()
  const { filters, q } = control.view
  const query = filterOf({ q, filters })
  const list = useList(listAudit, { query })
  const columns: Column<AuditEntry>[] = [
    { key: 'act', title: t('act'), cell: (entry) => actName(entry.act) },
    { key: 'subject', title: t('subject'), cell: ({ subject }) => subjectName(subject) },
    { key: 'who', title: t('who'), cell: ({ actor }) => (actor.id === 'system' ? t('system') : actor.name) },
    { key: 'when', title: t('when'), from: 'sm', cell: (entry) => <When at={entry.at} /> },
  ]
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ act }) => actName(act)}
        control={control}
        toolbar={
          <TableToolbar
            control={control}
            name="audit"
            placeholder={t('search')}
            exportHref={addressOf(exportAudit, { query })}
          >
            <Select
              aria-label={t('act')}
              placeholder={t('anyAct')}
              clearable
              searchable
              data={[
                ...domainsOfActs.map((domain) => ({ value: `${domain}.`, label: actName(domain) })),
                ...namedActs.map((value) => ({ value, label: actName(value) })),
              ]}
              value={filters.act ?? null}
              onChange={(value) => control.filter('act', value ?? undefined)}
            />
            <TextInput
              type="date"
              aria-label={t('since')}
              leftSection={t('since')}
              leftSectionWidth={52}
              value={filters.since ?? ''}
              onChange={(event) => control.filter('since', event.currentTarget.value)}
            />
            <TextInput
              type="date"
              aria-label={t('until')}
              leftSection={t('untilShort')}
              leftSectionWidth={52}
              value={filters.until ?? ''}
              onChange={(event) => control.filter('until', event.currentTarget.value)}
            />
            {filters.actor && (
              <Button variant="light" title={t('onlyActor')} onClick={() => control.filter('actor', undefined)}>
                {t('allSubjects')}
              </Button>
            )}
            {filters.subject && (
              <Button
                variant="light"
                title={t('ofSubject', { id: filters.subject })}
                onClick={() => control.filter('subject', undefined)}
              >
                {t('allSubjects')}
              </Button>
            )}
          </TableToolbar>
        }
        detail={(id) => (
          <AuditDetail
            entry={list.items?.find((entry) => entry.id === id)}
            onActor={(actorId) => control.filter('actor', actorId)}
          />
        )}
        empty={
          <EmptyState art={<IconHistory size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />
        }
      />
    </>
  )
}
