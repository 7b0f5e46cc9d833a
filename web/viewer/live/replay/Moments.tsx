import type { AskedQuestion, SlideSpan } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { QuestionList } from '../../room/lecture/QuestionList.tsx'
import { ChapterList, type ChapterListProps } from './ChapterList.tsx'
import css from './Replay.module.css'
import { SlideStrip } from './SlideStrip.tsx'
import { replayWords } from './words.ts'

export interface MomentsProps extends ChapterListProps {
  readonly slides: readonly SlideSpan[]
  readonly questions: readonly AskedQuestion[]
  readonly offsetMs: number
}

/** Where a replay can be gone to: what was explained, which slide was shown, which question was answered. */
export function Moments({ slides, questions, offsetMs, ...chapters }: MomentsProps) {
  const t = useWords(replayWords)
  const isLecture = slides.length > 0 || questions.length > 0
  return (
    <>
      {(chapters.chapters.length > 0 || !isLecture) && <ChapterList {...chapters} />}
      {slides.length > 0 && (
        <>
          <h3 className={css.heading}>{t('slides')}</h3>
          <SlideStrip spans={slides} offsetMs={offsetMs} onGo={chapters.onGo} />
        </>
      )}
      {questions.length > 0 && (
        <>
          <h3 className={css.heading}>{t('answers')}</h3>
          <QuestionList questions={questions} onGo={chapters.onGo} />
        </>
      )}
    </>
  )
}
