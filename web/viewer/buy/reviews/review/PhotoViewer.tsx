import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Photo } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { reviewsWords } from '../words.ts'
import css from './PhotoViewer.module.css'

interface Props {
  readonly photos: readonly Photo[]
  readonly name: string
  readonly startAt: number
  readonly onClose: () => void
}

/** Photos over the whole screen; moved by buttons and arrow keys, closed by Escape. */
export function PhotoViewer({ photos, name, startAt, onClose }: Props) {
  const t = useWords(reviewsWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const [place, setPlace] = useState(startAt)
  useEffect(() => dialog.current?.showModal(), [])
  const photo = photos[place]
  const move = (by: number) => setPlace((was) => Math.min(photos.length - 1, Math.max(0, was + by)))
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') move(-1)
    if (key === 'ArrowRight') move(1)
  }
  const alt = t('photoOf', { name, place: place + 1 })
  return (
    <dialog ref={dialog} className={css.viewer} aria-label={t('shows')} onClose={onClose} onKeyDown={onKeyDown}>
      {photo && <img src={photo.picture.sizes.at(-1)?.url ?? photo.picture.url} alt={alt} className={css.large} />}
      <button type="button" className={css.close} onClick={onClose} aria-label={t('close')}>
        <IconX size={22} />
      </button>
      {photos.length > 1 && (
        <div className={css.moves}>
          <button type="button" onClick={() => move(-1)} aria-disabled={place === 0} aria-label={t('previous')}>
            <IconChevronLeft size={24} />
          </button>
          <span aria-live="polite">
            {place + 1} / {photos.length}
          </span>
          <button
            type="button"
            onClick={() => move(1)}
            aria-disabled={place === photos.length - 1}
            aria-label={t('next')}
          >
            <IconChevronRight size={24} />
          </button>
        </div>
      )}
    </dialog>
  )
}
