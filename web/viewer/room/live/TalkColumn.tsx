import { lazy, type RefObject, Suspense } from 'react'
import type { ShowPage } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { ChatList } from '../../parts/chat/ChatList.tsx'
import { ChatPlace } from '../../parts/chat/ChatPlace.tsx'
import { Joins } from '../../parts/chat/Joins.tsx'
import { Pinned } from '../../parts/chat/Pinned.tsx'
import { nextLineAt, standingOf } from '../../parts/chat/standing.ts'
import { useFollow } from '../../parts/host/use-follow.ts'
import type { RoomNow } from '../news.ts'
import { roomWords } from '../words.ts'
import css from './LiveRoom.module.css'
import type { OpenSheet } from './LiveSheets.tsx'

import type { useTalk } from './use-talk.ts'

const QuestionsFirst = lazy(async () => ({
  default: (await import('../lecture/QuestionsFirst.tsx')).QuestionsFirst,
}))

export type Talk = ReturnType<typeof useTalk>

interface Props {
  readonly show: ShowPage
  readonly room: RoomNow
  readonly talk: Talk
  readonly input: RefObject<HTMLInputElement | null>
  readonly isWide: boolean
  readonly open: (sheet: OpenSheet) => void
}

/** What people say, and where one says something oneself. */
export function TalkColumn({ show, room, talk, input, isWide, open }: Props) {
  const t = useWords(roomWords)
  const { flip } = useFollow({ host: show.host, follows: show.me.follows, showId: show.id })
  const chat = (
    <ChatList
      lines={talk.lines}
      myId={talk.myId}
      cameInAll={room.linesInAll + talk.own.length}
      leftOut={room.leftOut}
      onTouch={(shown) => open({ kind: 'line', shown })}
      onAgain={talk.again}
      onForget={talk.forget}
    />
  )
  return (
    <section className={css.talk} aria-label={t('chat')}>
      <div className={css.lines}>
        {isWide && <Pinned text={show.rules.pinned} />}
        {isWide && show.format === 'lecture' ? (
          <Suspense fallback={chat}>
            <QuestionsFirst showId={show.id} room={room}>
              {chat}
            </QuestionsFirst>
          </Suspense>
        ) : (
          chat
        )}
        <Joins coming={room.joined} />
      </div>
      <div className={css.input}>
        <ChatPlace
          ref={input}
          standing={standingOf(show.me)}
          nextAt={nextLineAt(show, talk.lastSaidAt)}
          onSay={talk.say}
          onFollow={flip}
        />
      </div>
      {isWide && <Keys />}
    </section>
  )
}

const keys = [
  ['enter', 'keyChat'],
  ['d', 'keyDanmaku'],
  ['m', 'keySound'],
  ['l', 'keyLike'],
  ['s', 'keyShelf'],
] as const

function Keys() {
  const t = useWords(roomWords)
  return (
    <p className={css.keys}>
      {keys.map(([key, word]) => (
        <span key={key}>
          <KeyHint keys={key} /> {t(word)}
        </span>
      ))}
    </p>
  )
}
