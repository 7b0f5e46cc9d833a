import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { listPollTexts, type PostPoll } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Poll.module.css'
import { postPollWords } from './words.ts'

/** What was answered in own words; with names only where votes are by name. */
export function PollTexts({ poll, onClose }: { readonly poll: PostPoll; readonly onClose: () => void }) {
  const t = useWords(postPollWords)
  const asked = poll.questions.flatMap(({ sort, title }, place) => (sort === 'text' ? [{ title, place }] : []))
  const [question, setQuestion] = useState(asked[0]?.place ?? 0)
  const list = useList(listPollTexts, { params: { postId: poll.postId }, query: { question, limit: 50 } })
  return (
    <Sheet title={t('readTexts')} onClose={onClose} isTall>
      {asked.length > 1 && (
        <NativeSelect
          aria-label={t('readTexts')}
          value={String(question)}
          data={asked.map(({ title, place }) => ({ value: String(place), label: title }))}
          onChange={(event) => setQuestion(Number(event.currentTarget.value))}
        />
      )}
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && <Bone height={120} radius={12} />}
      {list.items?.length === 0 && <p className={css.soft}>{t('noTexts')}</p>}
      <ul className={css.texts}>
        {list.items?.map(({ text, person }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: answers have no name but their place
          <li key={nth}>
            {person && <strong>{person.name}</strong>}
            <p className={css.said}>{text}</p>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </Sheet>
  )
}
