import { type ReactNode, type RefObject, useRef } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './ShowPicture.module.css'
import type { Playing } from './use-player.ts'
import { pictureWords } from './words.ts'

interface Props {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly playing: Playing
  /** Stands behind and around the picture, and in its place until it has come. */
  readonly coverUrl: string | undefined
  /** Two quick touches on the picture. */
  readonly onLike?: (() => void) | undefined
  /** Shown over the picture in place of its usual notes, e.g. while the host is away. */
  readonly note?: ReactNode
}

const doubleMs = 320

/** The picture of a show: the cover until it moves, words while it does not, one touch for the sound, two to like. */
export function ShowPicture({ video, playing, coverUrl, onLike, note }: Props) {
  const t = useWords(pictureWords)
  const touchedAt = useRef(0)
  const { state, isMuted, player } = playing
  const isMoving = state === 'playing' || state === 'stalled' || state === 'paused'
  const touch = (at: number) => {
    const isSecond = at - touchedAt.current < doubleMs
    touchedAt.current = isSecond ? 0 : at
    if (isSecond) onLike?.()
    else if (state === 'blocked' || state === 'paused') player.current?.play()
    else if (isMuted) playing.setMuted(false)
  }
  return (
    <div className={css.picture} data-state={state}>
      {coverUrl && <img className={css.behind} src={coverUrl} alt="" aria-hidden />}
      <video
        ref={video}
        className={css.video}
        data-here={isMoving || undefined}
        muted
        playsInline
        aria-label={t('video')}
      />
      {coverUrl && <img className={css.cover} data-gone={isMoving || undefined} src={coverUrl} alt="" aria-hidden />}
      {/* For fingers and pointers; by keyboard the buttons beside the picture do the same. */}
      <button
        type="button"
        className={css.touch}
        onClick={(click) => touch(click.timeStamp)}
        tabIndex={-1}
        aria-hidden
        data-touch
      />
      {note ?? <Note playing={playing} />}
    </div>
  )
}

function Note({ playing }: { readonly playing: Playing }) {
  const t = useWords(pictureWords)
  const { state, player } = playing
  if (state === 'blocked' || state === 'paused') {
    return (
      <button type="button" className={css.play} onClick={() => player.current?.play()}>
        <span className={css.triangle} aria-hidden />
        {t(state)}
      </button>
    )
  }
  if (state !== 'opening' && state !== 'stalled') return null
  return (
    <p className={css.wait} role="status">
      <span className={css.ring} aria-hidden />
      {t(state)}
    </p>
  )
}
