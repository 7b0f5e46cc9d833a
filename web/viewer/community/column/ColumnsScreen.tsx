import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBook, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { findColumns } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ReadingTabs } from '../parts/reading/ReadingTabs.tsx'
import css from './Column.module.css'
import { ColumnList } from './ColumnList.tsx'
import { columnWords } from './words.ts'

/** All columns, the one with the newest article first. */
export function ColumnsScreen() {
  const t = useWords(columnWords)
  const { isMember } = useMe()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const list = useList(findColumns, { query: { limit: 20, ...(q && { q }) } })
  const art = <IconBook size={36} stroke={1.5} />
  const actions = isMember && (
    <>
      <ButtonLink to="/me/columns" variant="default">
        {t('mine')}
      </ButtonLink>
      <ButtonLink to="/me/subscriptions" variant="light">
        {t('subscriptions')}
      </ButtonLink>
    </>
  )
  return (
    <>
      <ReadingTabs />
      <PageHeader title={t('columns')} note={t('note')} actions={actions} />
      <TextInput
        className={css.search ?? ''}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} />}
        value={typed}
        maxLength={60}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ColumnList
        list={list}
        empty={
          q ? (
            <EmptyState art={art} title={t('nothing')} />
          ) : (
            <EmptyState art={art} title={t('empty')} note={t('emptyNote')} />
          )
        }
      />
    </>
  )
}
