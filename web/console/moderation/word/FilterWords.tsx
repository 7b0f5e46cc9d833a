import { Button } from '@mantine/core'
import { IconAbc, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type FilterWord, listWords } from '#contracts/moderation'
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
import css from '../Moderation.module.css'
import { moderationWords } from '../words.ts'
import { AddWords } from './AddWords.tsx'
import { RemoveWord } from './RemoveWord.tsx'
import { TryWords } from './TryWords.tsx'

/** The house's list of words: what happens to lines with them, and trying a line against it. */
export function FilterWords() {
  const t = useWords(moderationWords)
  const say = useNumbers()
  const control = useTableView()
  const [isAdding, setAdding] = useState(false)
  const { q } = control.view
  const list = useList(listWords, { query: q ? { search: q } : {} })
  const columns: Column<FilterWord>[] = [
    { key: 'word', title: t('word'), cell: ({ word }) => word },
    { key: 'action', title: t('action'), cell: ({ action }) => t(action) },
    { key: 'hits', title: t('hits'), isFigure: true, from: 'sm', cell: ({ hits }) => say.number(hits) },
    { key: 'note', title: t('wordNote'), from: 'md', cell: ({ note }) => <span className={css.cut}>{note}</span> },
    { key: 'added', title: t('added'), from: 'lg', cell: ({ addedAt }) => <When at={addedAt} as="day" /> },
    { key: 'remove', title: '', isFigure: true, cell: (word) => <RemoveWord word={word} /> },
  ]
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('addWords')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('wordsTitle')} note={t('wordsNote')} actions={add} />
      {isAdding && <AddWords onClose={() => setAdding(false)} />}
      <TryWords />
      <DataTable
        label={t('wordsTitle')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ word }) => word}
        control={control}
        toolbar={<TableToolbar control={control} placeholder={t('searchWords')} />}
        empty={
          <EmptyState
            art={<IconAbc size={36} stroke={1.5} />}
            title={t('wordsEmpty')}
            note={t('wordsEmptyNote')}
            action={add}
          />
        }
      />
    </>
  )
}
