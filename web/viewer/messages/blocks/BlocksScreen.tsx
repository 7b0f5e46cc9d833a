import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBan, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { listBlocks } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { BlockedRow } from './BlockedRow.tsx'
import css from './Blocks.module.css'
import { blocksWords } from './words.ts'

const art = <IconBan size={36} stroke={1.5} />

/** Whom somebody has blocked, found by name; a touch lets them be there again. */
export function BlocksScreen() {
  const t = useWords(blocksWords)
  const { isMember, isPending } = useMe()
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim(), 250)
  const query = { limit: 30, ...(search && { search }) }
  const list = useList(listBlocks, { query }, { enabled: isMember })
  if (!isPending && !isMember)
    return (
      <EmptyState
        art={art}
        title={t('signIn')}
        action={
          <ButtonLink to="/sign-in" search={{ back: '/me/blocks' }}>
            {t('signIn')}
          </ButtonLink>
        }
      />
    )
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} note={t('note')} />
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={40}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && (
        <EmptyState
          art={art}
          title={t(search ? 'notFound' : 'nobody')}
          note={t(search ? 'notFoundNote' : 'nobodyNote')}
        />
      )}
      <ul className={css.list}>
        {list.isPending && ['a', 'b', 'c'].map((place) => <Bone key={place} height={60} radius={12} />)}
        {list.items?.map((person) => (
          <BlockedRow key={person.id} person={person} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </div>
  )
}
