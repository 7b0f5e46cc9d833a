import { Button, Select } from '@mantine/core'
import { IconLink, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { exportRules, listRules, type Rule } from '#contracts/moderation'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from '../Moderation.module.css'
import { AddRule } from './AddRule.tsx'
import { RemoveRule } from './RemoveRule.tsx'
import { RuleActionSelect } from './RuleActionSelect.tsx'
import { TryText } from './TryText.tsx'
import { ruleWords } from './words.ts'

const kinds = ['link', 'pattern'] as const

/** The house's rules for links and patterns, and trying a text against everything. */
export function FilterRules() {
  const t = useWords(ruleWords)
  const say = useNumbers()
  const { may } = useMe()
  const control = useTableView()
  const [isAdding, setAdding] = useState(false)
  const { q, filters } = control.view
  const kind = kinds.find((one) => one === filters.kind)
  const query = { ...(q && { search: q }), ...(kind && { kind }) }
  const list = useList(listRules, { query })
  const columns: Column<Rule>[] = [
    { key: 'value', title: t('value'), cell: ({ value }) => <span className={css.cut}>{value}</span> },
    { key: 'kind', title: t('kind'), from: 'sm', cell: (rule) => t(rule.kind) },
    { key: 'action', title: t('action'), cell: (rule) => <RuleActionSelect rule={rule} /> },
    { key: 'hits', title: t('hits'), isFigure: true, from: 'sm', cell: ({ hits }) => say.number(hits) },
    { key: 'note', title: t('ruleNote'), from: 'lg', cell: ({ note }) => <span className={css.cut}>{note}</span> },
    { key: 'added', title: t('added'), from: 'lg', cell: ({ addedAt }) => <When at={addedAt} as="day" /> },
    { key: 'remove', title: '', isFigure: true, cell: (rule) => <RemoveRule rule={rule} /> },
  ]
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={add} />
      {isAdding && <AddRule onClose={() => setAdding(false)} />}
      <TryText />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ value }) => value}
        control={control}
        toolbar={
          <TableToolbar
            control={control}
            placeholder={t('search')}
            {...(may('data.export') && { exportHref: addressOf(exportRules, { query }) })}
          >
            <Select
              w={130}
              aria-label={t('kind')}
              placeholder={t('anyKind')}
              clearable
              data={kinds.map((value) => ({ value, label: t(value) }))}
              value={kind ?? null}
              onChange={(value) => control.filter('kind', value ?? undefined)}
            />
          </TableToolbar>
        }
        empty={
          <EmptyState art={<IconLink size={36} stroke={1.5} />} title={t('empty')} note={t('emptyNote')} action={add} />
        }
      />
    </>
  )
}
