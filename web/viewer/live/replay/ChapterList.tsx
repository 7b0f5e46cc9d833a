import type { Chapter } from '#contracts/live'
import { sayLength } from '#web/shared/i18n/numbers.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './ChapterList.module.css'
import { replayWords } from './words.ts'

export interface ChapterListProps {
  readonly chapters: readonly Chapter[]
  /** The clip that plays now. */
  readonly nowId: string | undefined
  readonly onGo: (offsetMs: number) => void
}

/** What was explained, in its order; a touch goes there. */
export function ChapterList({ chapters, nowId, onGo }: ChapterListProps) {
  const t = useWords(replayWords)
  const text = useTexts()
  if (chapters.length === 0) return <p className={css.none}>{t('noChapters')}</p>
  return (
    <ol className={css.list}>
      {chapters.map((chapter) => (
        <li key={chapter.clipId}>
          <button
            type="button"
            className={css.chapter}
            aria-current={chapter.clipId === nowId || undefined}
            onClick={() => onGo(chapter.offsetMs)}
          >
            <span className={css.picture}>
              <Picture
                picture={chapter.imageUrl ? { url: chapter.imageUrl } : undefined}
                alt=""
                ratio="1"
                sizes="56px"
              />
            </span>
            <span className={css.words}>
              <span className={css.title}>{text(chapter.title)}</span>
              <span className={css.time}>
                {sayLength(chapter.offsetMs)} · {sayLength(chapter.durationMs)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
