import { lazy, Suspense, useMemo, useState } from 'react'
import type { ChatLine } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { ChatList } from '../../parts/chat/ChatList.tsx'
import css from './Replay.module.css'
import { replayWords } from './words.ts'

const SaidSheet = lazy(async () => ({ default: (await import('./SaidSheet.tsx')).SaidSheet }))

const keys = [
  ['space', 'keySpace'],
  ['←', 'keyArrows'],
  ['d', 'keyDanmaku'],
  ['m', 'keySound'],
] as const

interface Props {
  readonly showId: string
  readonly lines: readonly ChatLine[]
  readonly isWide: boolean
  /** A line was taken back. */
  readonly onGone: (lineId: string) => void
}

/** What had been said by the frame on the screen; a name opens what can be done about a line. */
export function SaidColumn({ showId, lines, isWide, onGone }: Props) {
  const t = useWords(replayWords)
  const { me } = useMe()
  const [touched, setTouched] = useState<ChatLine>()
  const shown = useMemo(() => lines.map((line) => ({ line, state: 'said', times: 1 }) as const), [lines])
  return (
    <section className={css.said} aria-label={t('chat')}>
      {isWide && <h2 className={css.heading}>{t('chat')}</h2>}
      {isWide && lines.length === 0 && <p className={css.nothing}>{t('nothingSaid')}</p>}
      <ChatList
        lines={shown}
        myId={me?.id}
        cameInAll={0}
        leftOut={0}
        onTouch={({ line }) => setTouched(line)}
        onAgain={() => undefined}
        onForget={() => undefined}
      />
      {isWide && (
        <p className={css.keys}>
          {keys.map(([key, word]) => (
            <span key={key}>
              <KeyHint keys={key} /> {t(word)}
            </span>
          ))}
        </p>
      )}
      {touched && (
        <Suspense fallback={null}>
          <SaidSheet
            showId={showId}
            line={touched}
            isMine={touched.person.id === me?.id}
            onGone={onGone}
            onClose={() => setTouched(undefined)}
          />
        </Suspense>
      )}
    </section>
  )
}
