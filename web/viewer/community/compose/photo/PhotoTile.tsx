import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import type { Shown } from '../form.ts'
import { composeWords } from '../words.ts'
import css from './Photo.module.css'

interface Props {
  readonly one: Shown
  readonly nth: number
  readonly count: number
  readonly onMove: (from: number, to: number) => void
  readonly onOpen: () => void
}

/** One picture in the order of the note: dragged by pointer or finger, moved by arrow keys, opened by a touch. */
export function PhotoTile({ one, nth, count, onMove, onOpen }: Props) {
  const t = useWords(composeWords)
  const [grip, setGrip] = useState<{ x: number; y: number; isDragged: boolean }>()
  const flag = one.media.kind === 'video' ? 'video' : nth === 0 ? 'cover' : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    onMove(nth, nth + step)
  }
  return (
    <li data-place={nth}>
      <button
        type="button"
        className={css.tile}
        data-dragged={grip?.isDragged || undefined}
        aria-label={[...(flag ? [t(flag)] : []), t('editPicture'), t('pictureOf', { nth: nth + 1, count })].join(' · ')}
        aria-keyshortcuts="ArrowLeft ArrowRight"
        onKeyDown={onKeyDown}
        onClick={() => {
          if (!grip?.isDragged) onOpen()
          setGrip(undefined)
        }}
        onPointerDown={(event) => setGrip({ x: event.clientX, y: event.clientY, isDragged: false })}
        onPointerMove={(event) => {
          if (!grip || event.buttons === 0) return
          const isDragged = grip.isDragged || Math.hypot(event.clientX - grip.x, event.clientY - grip.y) > 8
          if (!isDragged) return
          if (!grip.isDragged) {
            event.currentTarget.setPointerCapture(event.pointerId)
            setGrip({ ...grip, isDragged })
          }
          const to = placeAt(event.clientX, event.clientY)
          if (to !== undefined && to !== nth) onMove(nth, to)
        }}
        onPointerCancel={() => setGrip(undefined)}
      >
        <Picture picture={one.media.picture} alt={one.alt} ratio="1 / 1" sizes="120px" />
        {flag && (
          <span className={css.flag}>
            {flag === 'video' && <IconPlayerPlayFilled size={12} aria-hidden />} {t(flag)}
          </span>
        )}
      </button>
    </li>
  )
}

/** Which place of the list lies under a point. */
function placeAt(x: number, y: number): number | undefined {
  const place = document
    .elementsFromPoint(x, y)
    .flatMap((element) => (element instanceof HTMLElement ? (element.dataset.place ?? []) : []))[0]
  return place === undefined ? undefined : Number(place)
}
