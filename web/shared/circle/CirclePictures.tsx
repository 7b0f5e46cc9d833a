import { type Circle, getCircle, setCirclePicture } from '#contracts/community'
import { useWords } from '../i18n/words.ts'
import { Picture } from '../ui/picture/Picture.tsx'
import { useTellRefusal } from '../ui/toast/use-tell-refusal.ts'
import { useUpload } from '../wire/use-upload.ts'
import css from './CircleFields.module.css'
import { circleWords } from './words.ts'

const places = [
  { place: 'cover', ratio: '16 / 9' },
  { place: 'emblem', ratio: '1 / 1' },
] as const

/** The cover and the emblem of a circle; a new one is kept as soon as it is chosen. */
export function CirclePictures({ circle }: { readonly circle: Circle }) {
  const t = useWords(circleWords)
  const upload = useUpload(setCirclePicture, { changes: [getCircle], onRefused: useTellRefusal() })
  const take = (place: 'cover' | 'emblem', file: File | undefined) => {
    if (!file) return
    const body = new FormData()
    body.set('file', file)
    upload.send({ params: { circleId: circle.id, place }, body })
  }
  return (
    <div className={css.pictures}>
      {places.map(({ place, ratio }) => (
        <label key={place} className={css.place} aria-busy={upload.isSending}>
          {t(place)}
          <span className={css.shown}>
            <Picture picture={circle[place]} alt="" ratio={ratio} sizes="160px" />
          </span>
          <span className={css.choose}>{t('choose')}</span>
          <input
            type="file"
            accept="image/*"
            className={css.input}
            disabled={upload.isSending}
            onChange={(event) => {
              take(place, event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
        </label>
      ))}
    </div>
  )
}
