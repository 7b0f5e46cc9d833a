import { type RefObject, useEffect, useState } from 'react'

export interface Position {
  readonly offsetMs: number
  readonly lengthMs: number
  readonly isPaused: boolean
  readonly speed: number
}

const heard = ['timeupdate', 'seeking', 'seeked', 'durationchange', 'play', 'pause', 'ended', 'ratechange'] as const

/** Where a kept show is on the screen; `lengthMs` is what the house says until the video knows better. */
export function usePosition(video: RefObject<HTMLVideoElement | null>, lengthMs: number): Position {
  const [position, setPosition] = useState<Position>({ offsetMs: 0, lengthMs, isPaused: true, speed: 1 })
  useEffect(() => {
    const element = video.current
    if (!element) return
    const look = () => {
      const known = Number.isFinite(element.duration) && element.duration > 0 ? element.duration * 1000 : lengthMs
      setPosition({
        offsetMs: element.currentTime * 1000,
        lengthMs: known,
        isPaused: element.paused,
        speed: element.playbackRate,
      })
    }
    look()
    for (const name of heard) element.addEventListener(name, look)
    return () => {
      for (const name of heard) element.removeEventListener(name, look)
    }
  }, [video, lengthMs])
  return position
}
