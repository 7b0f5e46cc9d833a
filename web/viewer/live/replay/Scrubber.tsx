import { useState } from 'react'
import type { Chapter } from '#contracts/live'
import { sayLength } from '#web/shared/i18n/numbers.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { chapterAt } from './entry.ts'
import css from './Scrubber.module.css'
import { replayWords } from './words.ts'

interface Props {
  readonly chapters: readonly Chapter[]
  readonly offsetMs: number
  readonly lengthMs: number
  readonly to: (offsetMs: number) => void
}

/** The bar of a replay: where it is, what was explained where, and the way to any moment of it. */
export function Scrubber({ chapters, offsetMs, lengthMs, to }: Props) {
  const t = useWords(replayWords)
  const text = useTexts()
  /** Where the finger is while it drags; the picture follows when it lets go or rests. */
  const [drag, setDrag] = useState<number>()
  const shown = drag ?? offsetMs
  const share = (ms: number) => `${(100 * Math.min(1, ms / Math.max(1, lengthMs))).toFixed(3)}%`
  const chapter = drag === undefined ? undefined : chapterAt(chapters, drag)
  const letGo = () => {
    if (drag !== undefined) to(drag)
    setDrag(undefined)
  }
  return (
    <div className={css.scrubber}>
      <div className={css.track} aria-hidden>
        <span className={css.done} style={{ width: share(shown) }} />
        {chapters.map((one) => (
          <span
            key={one.clipId}
            className={css.chapter}
            style={{ left: share(one.offsetMs), width: share(one.durationMs) }}
          />
        ))}
        <span className={css.knob} style={{ left: share(shown) }} />
      </div>
      <div className={css.pictures} aria-hidden>
        {chapters.map((one) => (
          <button
            key={one.clipId}
            type="button"
            className={css.mark}
            style={{ left: share(one.offsetMs) }}
            onClick={() => to(one.offsetMs)}
            tabIndex={-1}
            title={t('chapterAt', { title: text(one.title), at: sayLength(one.offsetMs) })}
          >
            <Picture picture={one.imageUrl ? { url: one.imageUrl } : undefined} alt="" ratio="1" sizes="24px" />
          </button>
        ))}
      </div>
      {drag !== undefined && (
        <span className={css.bubble} style={{ left: share(drag) }} aria-hidden>
          {sayLength(drag)} {chapter && text(chapter.title)}
        </span>
      )}
      <input
        type="range"
        className={css.input}
        min={0}
        max={Math.round(lengthMs)}
        step={1000}
        value={Math.round(shown)}
        aria-label={t('position')}
        aria-valuetext={t('at', { at: sayLength(shown), length: sayLength(lengthMs) })}
        onChange={(change) => setDrag(change.currentTarget.valueAsNumber)}
        onPointerUp={letGo}
        onKeyUp={letGo}
        onBlur={letGo}
      />
    </div>
  )
}
