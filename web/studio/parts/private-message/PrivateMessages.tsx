import { IconMessageHeart } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerByVoice, listPlaceCases, type ServiceCase } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import { useMailbox } from '#web/shared/messages/mailbox.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { outdate, useList } from '#web/shared/wire/use-route.ts'
import { OpenMessage } from './OpenMessage.tsx'
import css from './PrivateMessages.module.css'
import { PrivateRow } from './PrivateRow.tsx'
import { privateWords } from './words.ts'

interface Props {
  readonly showId: string
  /** The crew's room, in which private messages of this show are told. */
  readonly deskRoomId: string
}

/** What viewers write to the host alone: who waits longest on top; answered in words, or aloud and marked so. */
export function PrivateMessages({ showId, deskRoomId }: Props) {
  const t = useWords(privateWords)
  const queries = useQueryClient()
  const [openId, setOpenId] = useState<string>()
  const onRefused = useTellRefusal()
  const params = { placeKind: 'show', placeId: showId }
  const list = useList(listPlaceCases, { params, query: { limit: 40 } })
  const refresh = () => void outdate(queries, listPlaceCases)
  useMailbox(deskRoomId, { onEntries: refresh, onFresh: refresh })
  const voice = useCommand(answerByVoice, {
    changes: [listPlaceCases],
    onDone: () => tell(t('voiceDone'), { tone: 'done' }),
    onRefused,
  })
  const markVoice = ({ conversationId, seq }: ServiceCase) => voice.send({ params: { conversationId }, body: { seq } })
  const next = list.items?.find((one) => one.askedAt)
  useKeys({ w: next && (() => markVoice(next)), escape: openId === undefined ? undefined : () => setOpenId(undefined) })
  const open = list.items?.find((one) => one.conversationId === openId)
  if (open) {
    return (
      <OpenMessage one={open} roomId={deskRoomId} onBack={() => setOpenId(undefined)} onVoice={() => markVoice(open)} />
    )
  }
  if (list.problem && !list.items) return <ErrorState problem={list.problem} onAgain={list.again} />
  if (list.isPending) return <Bone height={64} radius={10} />
  if (list.items?.length === 0)
    return <EmptyState art={<IconMessageHeart size={36} stroke={1.5} />} title={t('empty')} note={t('emptyNote')} />
  return (
    <>
      <ul className={css.list} aria-label={t('title')}>
        {list.items?.map((one) => (
          <PrivateRow
            key={one.conversationId}
            one={one}
            isNext={one === next}
            onOpen={() => setOpenId(one.conversationId)}
            onVoice={() => markVoice(one)}
          />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
