import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import type { Photo } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { reviewsWords } from '../words.ts'
import css from './Write.module.css'

interface Props {
  readonly photo: Photo
  readonly place: number
  readonly count: number
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onDrag: () => void
  readonly onDrop: () => void
}

/** One photo of a review that is being written. */
export function PhotoTile({ photo, place, count, onMove, onRemove, onDrag, onDrop }: Props) {
  const t = useWords(reviewsWords)
  const shown = { place: place + 1 }
  return (
    <fieldset
      className={css.tile}
      aria-label={`${place + 1} / ${count}`}
      draggable
      onDragStart={onDrag}
      onDragOver={(drag) => drag.preventDefault()}
      onDrop={onDrop}
    >
      <Picture picture={photo.picture} alt="" ratio="1" sizes="104px" />
      <button type="button" className={css.remove} onClick={onRemove} aria-label={t('removePhoto', shown)}>
        <IconX size={16} />
      </button>
      <div className={css.moves}>
        <button type="button" onClick={() => onMove(-1)} aria-disabled={place === 0} aria-label={t('earlier', shown)}>
          <IconChevronLeft size={18} />
        </button>
        <button
          type="button"
          onClick={() => onMove(1)}
          aria-disabled={place === count - 1}
          aria-label={t('later', shown)}
        >
          <IconChevronRight size={18} />
        </button>
      </div>
    </fieldset>
  )
}
