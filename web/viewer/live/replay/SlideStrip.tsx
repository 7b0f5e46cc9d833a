import type { SlideSpan } from '#contracts/live'
import { sayLength } from '#web/shared/i18n/numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './SlideStrip.module.css'
import { replayWords } from './words.ts'

interface Props {
  readonly spans: readonly SlideSpan[]
  readonly offsetMs: number
  readonly onGo: (offsetMs: number) => void
}

/** The slides as they were shown; a touch goes to where one came. */
export function SlideStrip({ spans, offsetMs, onGo }: Props) {
  const t = useWords(replayWords)
  const now = spans.findLast((span) => span.offsetMs <= offsetMs)
  return (
    <ol className={css.strip} aria-label={t('slides')}>
      {spans.map((span, place) => (
        <li key={span.id}>
          <button
            type="button"
            className={css.slide}
            aria-current={span.id === now?.id || undefined}
            aria-label={t('slideAt', { nth: place + 1, at: sayLength(span.offsetMs) })}
            onClick={() => onGo(span.offsetMs)}
          >
            <img src={span.slide.thumbUrl} alt="" loading="lazy" />
            <span>{sayLength(span.offsetMs)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
