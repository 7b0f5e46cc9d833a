import { useState } from 'react'
import type { Photo } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { reviewsWords } from '../words.ts'
import { PhotoViewer } from './PhotoViewer.tsx'
import css from './Review.module.css'

interface Props {
  readonly photos: readonly Photo[]
  readonly name: string
}

/** The photos of a review, small; touched they are shown large. */
export function PhotoRow({ photos, name }: Props) {
  const t = useWords(reviewsWords)
  const [open, setOpen] = useState<number>()
  if (photos.length === 0) return null
  return (
    <div className={css.photos}>
      {photos.map(({ id, picture }, place) => (
        <button key={id} type="button" onClick={() => setOpen(place)} aria-label={t('showPhoto')}>
          <Picture picture={picture} alt={t('photoOf', { name, place: place + 1 })} ratio="1" sizes="104px" />
        </button>
      ))}
      {open !== undefined && (
        <PhotoViewer photos={photos} name={name} startAt={open} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}
