import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconHelp, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { listQuestions, type Place } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import { AskForm } from './AskForm.tsx'
import css from './Question.module.css'
import { QuestionCard } from './QuestionCard.tsx'
import { questionWords } from './words.ts'

/** All questions about a product, with a search over them and their answers. */
export function ProductQuestions() {
  return <AllQuestions place={{ kind: 'product', id: usePathParam('product') }} />
}

/** The same of a circle. */
export function CircleQuestions() {
  return <AllQuestions place={{ kind: 'circle', id: usePathParam('circle') }} />
}

function AllQuestions({ place }: { readonly place: Place }) {
  const t = useWords(questionWords)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 300)
  const list = useList(listQuestions, {
    query: { placeKind: place.kind, placeId: place.id, limit: 20, ...(search && { search }) },
  })
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} />
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        maxLength={100}
        onChange={(change) => setTyped(change.currentTarget.value)}
      />
      <AskForm place={place} />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && ['a', 'b', 'c'].map((key) => <Bone key={key} height={120} radius={16} />)}
      {list.items?.length === 0 && (
        <EmptyState
          art={<IconHelp size={36} stroke={1.5} />}
          title={t(search ? 'noneMatch' : 'none')}
          note={t('noneNote')}
        />
      )}
      <ul className={css.list}>
        {list.items?.map((question) => (
          <QuestionCard key={question.id} question={question} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </div>
  )
}
