import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconDownload, IconInbox, IconSearch } from '@tabler/icons-react'
import { caseViews, countCases, exportCases, type ServiceCase } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import type { Listed } from '#web/shared/ui/table/column.ts'
import { addressOf } from '#web/shared/wire/call.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { CaseRow } from './CaseRow.tsx'
import css from './Cases.module.css'
import { serviceWords } from './words.ts'

type View = (typeof caseViews)[number]

interface Props {
  readonly list: Listed<ServiceCase>
  readonly view: View
  readonly onView: (view: View) => void
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly openId: string | undefined
  readonly onOpen: (id: string) => void
}

/** The conversations of a view, with how many each view has. */
export function CaseList({ list, view, onView, search, onSearch, openId, onOpen }: Props) {
  const t = useWords(serviceWords)
  const counts = useRoute(countCases, {}).data
  const countOf = (one: View) => (counts && one in counts ? ` ${counts[one as keyof typeof counts]}` : '')
  const type = useDebouncedCallback(onSearch, 300)
  return (
    <section className={css.list} aria-label={t('title')}>
      <div className={css.tools}>
        <Select
          aria-label={t('view')}
          allowDeselect={false}
          value={view}
          data={caseViews.map((value) => ({ value, label: `${t(value)}${countOf(value)}` }))}
          onChange={(value) => onView(caseViews.find((one) => one === value) ?? 'mine')}
        />
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={search}
          maxLength={60}
          onChange={(change) => type(change.currentTarget.value.trim())}
        />
        <a className={css.export} href={addressOf(exportCases, { query: { view } })} download>
          <IconDownload size={16} aria-hidden />
          {t('export')}
        </a>
      </div>
      {counts && counts.late > 0 && (
        <p className={css.late} role="status">
          {t('lateCount', { count: counts.late })}
        </p>
      )}
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && (
        <EmptyState art={<IconInbox size={36} stroke={1.5} />} title={t('empty')} note={t('emptyNote')} />
      )}
      <ul className={css.rows}>
        {list.isPending && ['a', 'b', 'c', 'd'].map((place) => <Bone key={place} height={72} radius={10} />)}
        {list.items?.map((one) => (
          <CaseRow
            key={one.conversationId}
            one={one}
            isOpen={one.conversationId === openId}
            onOpen={() => onOpen(one.conversationId)}
          />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </section>
  )
}
