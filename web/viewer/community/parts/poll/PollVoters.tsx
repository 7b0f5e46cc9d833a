import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { listPollVoters, type PostPoll } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Poll.module.css'
import { postPollWords } from './words.ts'

/** Who voted for a choice, where votes are by name. */
export function PollVoters({ poll, onClose }: { readonly poll: PostPoll; readonly onClose: () => void }) {
  const t = useWords(postPollWords)
  const choices = poll.questions.flatMap(({ choices: those }) => those)
  const [choiceId, setChoice] = useState(choices[0]?.id ?? '')
  const list = useList(listPollVoters, { params: { postId: poll.postId }, query: { choiceId, limit: 50 } })
  return (
    <Sheet title={t('voters')} onClose={onClose} isTall>
      <NativeSelect
        aria-label={t('voters')}
        value={choiceId}
        data={choices.map(({ id, text }) => ({ value: id, label: t('votersOf', { option: text }) }))}
        onChange={(event) => setChoice(event.currentTarget.value)}
      />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && <Bone height={120} radius={12} />}
      {list.items?.length === 0 && <p className={css.soft}>{t('noVoters')}</p>}
      <ul className={css.texts}>
        {list.items?.map(({ id, name, avatarUrl }) => (
          <li key={id}>
            <LinkTo to={`/people/${id}`} className={css.voter}>
              <Face name={name} url={avatarUrl} size={32} />
              {name}
            </LinkTo>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </Sheet>
  )
}
