import { IconArrowDown } from '@tabler/icons-react'
import { useRef } from 'react'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import type { RoomLine } from '#web/shared/room/lines.ts'
import { useNewest } from '#web/shared/room/use-newest.ts'
import css from './ChatList.module.css'
import { ChatRow } from './ChatRow.tsx'
import { chatWords } from './words.ts'

interface Props {
  readonly lines: readonly RoomLine[]
  readonly myId: string | undefined
  /** How many lines came since the room was opened, those no longer in the list included. */
  readonly cameInAll: number
  /** Lines that the room said beyond what anybody can read, and did not send. */
  readonly leftOut: number
  readonly onTouch?: ((shown: RoomLine) => void) | undefined
  readonly onAgain: (id: string) => void
  readonly onForget: (id: string) => void
}

/** The chat, newest below. It follows the newest line unless the person scrolled up to read. */
export function ChatList({ lines, myId, cameInAll, leftOut, onTouch, onAgain, onForget }: Props) {
  const t = useWords(chatWords)
  const say = useNumbers()
  const list = useRef<HTMLDivElement>(null)
  const { isAtEnd, newCount, onScroll, toNewest } = useNewest(list, lines, cameInAll)
  return (
    <div className={css.place}>
      {/* Read out on demand only: a room says more than anybody can listen to. What matters is said elsewhere. */}
      <div
        ref={list}
        className={css.list}
        onScroll={onScroll}
        role="log"
        aria-live="off"
        aria-label={t('chat')}
        tabIndex={0}
      >
        <ol className={css.lines}>
          {lines.map((shown) => (
            <ChatRow
              key={shown.line.id}
              shown={shown}
              isMine={shown.state !== 'said' || shown.line.person.id === myId}
              onTouch={onTouch}
              onAgain={onAgain}
              onForget={onForget}
            />
          ))}
        </ol>
      </div>
      {!isAtEnd && newCount > 0 && (
        <button type="button" className={css.pill} onClick={toNewest}>
          <IconArrowDown size={16} aria-hidden />
          {t('newLines', { count: newCount, shown: say.count(newCount) })}
        </button>
      )}
      {leftOut > 0 && <p className={css.leftOut}>{t('leftOut', { count: leftOut, shown: say.number(leftOut) })}</p>}
    </div>
  )
}
