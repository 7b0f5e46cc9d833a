import { IconPresentation, IconX } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { Slide } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './SlideView.module.css'
import { lectureWords } from './words.ts'

const ReportFlag = lazy(async () => ({ default: (await import('./ReportFlag.tsx')).ReportFlag }))

interface Props {
  readonly slide: Slide | undefined
  /** In a lecture the slide is the picture; elsewhere it lies beside it and can be put aside. */
  readonly isLarge: boolean
}

/** The slide of this moment, crisp beside the video. */
export function SlideView({ slide, isLarge }: Props) {
  const t = useWords(lectureWords)
  const [isFolded, setFolded] = useState(false)
  if (!slide) return null
  if (isFolded && !isLarge)
    return (
      <button type="button" className={css.unfold} onClick={() => setFolded(false)}>
        <IconPresentation size={18} aria-hidden />
        {t('slide')}
      </button>
    )
  return (
    <figure className={css.slide} data-slide={slide.id} data-large={isLarge || undefined}>
      <img className={css.image} src={slide.url} width={slide.width} height={slide.height} alt={t('slide')} />
      <Suspense fallback={null}>
        <ReportFlag kind="slide" subjectId={slide.id} name={t('slide')} />
      </Suspense>
      {!isLarge && (
        <button type="button" className={css.fold} onClick={() => setFolded(true)} aria-label={t('foldSlide')}>
          <IconX size={16} />
        </button>
      )}
    </figure>
  )
}
