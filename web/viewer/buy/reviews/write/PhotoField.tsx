import { FileButton } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'
import { addReviewPhoto, type Photo } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { moved } from '#web/shared/list/moved.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import { reviewsWords } from '../words.ts'
import { PhotoTile } from './PhotoTile.tsx'
import css from './Write.module.css'

const most = 9

interface Props {
  readonly photos: readonly Photo[]
  readonly onChange: (change: (was: readonly Photo[]) => readonly Photo[]) => void
}

/** Photos, each sent as soon as it is chosen; put in order by dragging or by buttons. */
export function PhotoField({ photos, onChange }: Props) {
  const t = useWords(reviewsWords)
  const [dragged, setDragged] = useState<number>()
  const onRefused = useTellRefusal()
  const upload = useUpload(addReviewPhoto, {
    onDone: (photo) => onChange((was) => [...was, photo].slice(0, most)),
    onRefused,
  })
  const send = async (files: readonly File[]) => {
    for (const file of files.slice(0, most - photos.length)) {
      const body = new FormData()
      body.append('file', file)
      // One after the other: a refused one says so by itself, and the rest go on.
      await upload.ask({ body }).catch(() => undefined)
    }
  }
  const drop = (onto: number) => {
    if (dragged !== undefined) onChange((was) => moved(was, dragged, onto))
    setDragged(undefined)
  }
  return (
    <fieldset className={css.photos}>
      <legend>{t('photos')}</legend>
      {photos.map((photo, place) => (
        <PhotoTile
          key={photo.id}
          photo={photo}
          place={place}
          count={photos.length}
          onMove={(by) => onChange((was) => moved(was, place, place + by))}
          onRemove={() => onChange((was) => was.filter(({ id }) => id !== photo.id))}
          onDrag={() => setDragged(place)}
          onDrop={() => drop(place)}
        />
      ))}
      {photos.length < most && (
        <FileButton multiple accept="image/jpeg,image/png,image/webp,image/avif,image/heic" onChange={send}>
          {(button) => (
            <button
              type="button"
              {...button}
              className={css.add}
              disabled={upload.isSending}
              aria-label={t('addPhoto')}
            >
              <IconCamera size={24} aria-hidden />
            </button>
          )}
        </FileButton>
      )}
      <p className={css.note}>{t('photosNote')}</p>
    </fieldset>
  )
}
