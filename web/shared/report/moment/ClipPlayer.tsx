import { useEffect, useRef } from 'react'
import css from '../Report.module.css'

interface Props {
  readonly showId: string
  readonly from: string
  readonly until: string
  readonly label: string
}

/** Plays a window of what was recorded; players are loaded when one is asked for. */
export function ClipPlayer({ showId, from, until, label }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    let close: (() => void) | undefined
    let isGone = false
    void import('../../player/index.ts').then(({ createPlayer }) => {
      if (isGone || !video.current) return
      const window = { from: Date.parse(from), to: Date.parse(until) }
      const player = createPlayer(video.current, { channelId: showId, mode: 'clip', ...window })
      close = () => player.destroy()
    })
    return () => {
      isGone = true
      close?.()
    }
  }, [showId, from, until])
  return <video ref={video} className={css.clip} controls playsInline muted aria-label={label} />
}
