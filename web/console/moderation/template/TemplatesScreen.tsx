import { Button, Select } from '@mantine/core'
import { IconPlus, IconTemplate } from '@tabler/icons-react'
import { useState } from 'react'
import { listTemplates, type Template } from '#contracts/moderation'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { caseWords } from '#web/shared/order/case/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from '../Moderation.module.css'
import { TemplateForm } from './TemplateForm.tsx'
import { templateWords } from './words.ts'

/** Decisions ready to be made: added, changed and put away. */
export function TemplatesScreen() {
  const t = useWords(templateWords)
  const caseWord = useWords(caseWords)
  const say = useNumbers()
  const control = useTableView()
  const [isAdding, setAdding] = useState(false)
  const { q, filters } = control.view
  const isArchived = filters.state === 'putAway'
  const list = useList(listTemplates, { query: { isArchived, ...(q && { search: q }) } })
  const columns: Column<Template>[] = [
    { key: 'place', title: t('place'), cell: ({ place }) => say.number(place) },
    { key: 'decision', title: t('decision'), cell: ({ decision }) => caseWord(`decision.${decision}`) },
    { key: 'rule', title: t('rule'), cell: ({ rule }) => caseWord(`reason.${rule}`) },
    {
      key: 'answer',
      title: t('answer'),
      from: 'md',
      cell: ({ answer }) => <span className={css.cut}>{answer.zh ?? answer.en}</span>,
    },
  ]
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  )
  const last = Math.max(0, ...(list.items ?? []).map(({ place }) => place))
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={add} />
      {isAdding && (
        <div className={css.card}>
          <TemplateForm nextPlace={Math.min(999, last + 1)} onDone={() => setAdding(false)} />
        </div>
      )}
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ decision, rule }) => `${caseWord(`decision.${decision}`)} · ${caseWord(`reason.${rule}`)}`}
        control={control}
        toolbar={
          <TableToolbar control={control} placeholder={t('search')}>
            <Select
              w={130}
              aria-label={t('state')}
              allowDeselect={false}
              data={(['inUse', 'putAway'] as const).map((value) => ({ value, label: t(value) }))}
              value={isArchived ? 'putAway' : 'inUse'}
              onChange={(value) => control.filter('state', value === 'putAway' ? value : undefined)}
            />
          </TableToolbar>
        }
        detail={(id) => {
          const template = list.items?.find((one) => one.id === id)
          return (
            template && (
              <TemplateForm key={id} template={template} nextPlace={template.place} onDone={() => control.open('')} />
            )
          )
        }}
        empty={
          <EmptyState
            art={<IconTemplate size={36} stroke={1.5} />}
            title={t('empty')}
            note={t('emptyNote')}
            action={add}
          />
        }
      />
    </>
  )
}
