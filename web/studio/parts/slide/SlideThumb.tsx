import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconTrash } from '@tabler/icons-react'
import type { DeskSlide } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Slides.module.css'
import type { Slides } from './use-slides.ts'
import { slideWords } from './words.ts'

interface Props {
  readonly slide: DeskSlide
  readonly nth: number
  readonly slides: Slides
  readonly isOnAir: boolean
}

/** One slide, small: a touch shows it; it can be moved and removed. */
export function SlideThumb({ slide, nth, slides, isOnAir }: Props) {
  const t = useWords(slideWords)
  const isShown = slide.id === slides.shownId
  return (
    <li>
      <button
        type="button"
        className={css.thumb}
        disabled={!isOnAir || slide.hidden}
        aria-current={isShown || undefined}
        aria-label={t('show', { nth })}
        onClick={() => slides.show(slide.id)}
      >
        <img src={slide.thumbUrl} alt="" loading="lazy" />
      </button>
      <div className={css.row}>
        <span>{slide.hidden ? t('hidden') : nth}</span>
        <span>
          <ActionIcon variant="subtle" size={44} onClick={() => slides.move(slide.id, -1)} aria-label={t('earlier')}>
            <IconArrowLeft size={16} />
          </ActionIcon>
          <ActionIcon variant="subtle" size={44} onClick={() => slides.move(slide.id, 1)} aria-label={t('later')}>
            <IconArrowRight size={16} />
          </ActionIcon>
          <ActionIcon variant="subtle" size={44} onClick={() => slides.remove(slide.id)} aria-label={t('remove')}>
            <IconTrash size={16} />
          </ActionIcon>
        </span>
      </div>
    </li>
  )
}
