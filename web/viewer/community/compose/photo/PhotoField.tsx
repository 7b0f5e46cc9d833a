import { IconPhotoPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { picturesMax } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { moved } from '#web/shared/list/moved.ts'
import type { Shown } from '../form.ts'
import { composeWords } from '../words.ts'
import css from './Photo.module.css'
import { PhotoSheet } from './PhotoSheet.tsx'
import { PhotoTile } from './PhotoTile.tsx'
import { useUploads } from './use-uploads.ts'

interface Props {
  readonly shown: readonly Shown[]
  readonly onChange: (update: (was: readonly Shown[]) => readonly Shown[]) => void
}

/** The pictures of a note, or its one video: many at once, in any order, the first is the cover. */
export function PhotoField({ shown, onChange }: Props) {
  const t = useWords(composeWords)
  const id = useId()
  const [openId, setOpen] = useState<string>()
  const uploads = useUploads((media) => onChange((was) => [...was, { media, alt: '' }]))
  const hasVideo = shown.some(({ media }) => media.kind === 'video')
  const left = hasVideo ? 0 : picturesMax - shown.length - uploads.waiting
  const place = shown.findIndex(({ media }) => media.id === openId)
  const open = shown[place]
  const move = (from: number, to: number) => onChange((was) => moved(was, from, to))
  return (
    <section aria-label={t('pictures')}>
      <ul className={css.tiles}>
        {shown.map((one, nth) => (
          <PhotoTile
            key={one.media.id}
            one={one}
            nth={nth}
            count={shown.length}
            onMove={move}
            onOpen={() => setOpen(one.media.id)}
          />
        ))}
        {Array.from({ length: uploads.waiting }, (_, nth) => (
          <li key={`waiting-${String(nth)}`} className={css.waiting} role="status">
            {t('uploading')}
          </li>
        ))}
        {left > 0 && (
          <li>
            <label className={css.add} htmlFor={id}>
              <IconPhotoPlus size={26} stroke={1.5} aria-hidden />
              <span>{t('addPictures')}</span>
              <span className={css.note}>{t('addNote', { count: picturesMax })}</span>
              <input
                id={id}
                type="file"
                className={css.input}
                accept={shown.length === 0 ? 'image/*,video/*' : 'image/*'}
                multiple
                onChange={(event) => {
                  uploads.add([...(event.currentTarget.files ?? [])].slice(0, left))
                  event.currentTarget.value = ''
                }}
              />
            </label>
          </li>
        )}
      </ul>
      {shown.length > 1 && <p className={css.note}>{t('keysNote')}</p>}
      {open && (
        <PhotoSheet
          one={open}
          place={place}
          count={shown.length}
          onMove={move}
          onClose={() => setOpen(undefined)}
          onAlt={(alt) => onChange((was) => was.map((one) => (one.media.id === openId ? { ...one, alt } : one)))}
          onRemove={() => {
            onChange((was) => was.filter(({ media }) => media.id !== openId))
            setOpen(undefined)
          }}
          onCropped={(media) => {
            onChange((was) => was.map((one) => (one.media.id === openId ? { ...one, media } : one)))
            setOpen(media.id)
          }}
        />
      )}
    </section>
  )
}
