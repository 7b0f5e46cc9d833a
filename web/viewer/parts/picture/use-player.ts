import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Player, PlayerOptions, PlayerState } from '#web/shared/player/index.ts'

export interface Playing {
  /** Absent until the players, which are loaded by themselves, have come. */
  readonly player: RefObject<Player | undefined>
  readonly state: PlayerState
  readonly isMuted: boolean
  /** Program time of the frame on the screen, ms; undefined while there is none. */
  readonly programTime: () => number | undefined
  readonly setMuted: (isMuted: boolean) => void
}

/** Plays a channel on the video element; opened anew when the channel changes, ended when the component goes. */
export function usePlayer(video: RefObject<HTMLVideoElement | null>, options: PlayerOptions | undefined): Playing {
  const player = useRef<Player>(undefined)
  const [state, setState] = useState<PlayerState>('opening')
  const [isMuted, setIsMuted] = useState(true)
  const key = JSON.stringify(options)

  useEffect(() => {
    if (key === undefined) return
    let isGone = false
    let endReports: (() => void) | undefined
    void import('#web/shared/player/index.ts').then(({ createPlayer }) => {
      if (isGone || !video.current) return
      const made = createPlayer(video.current, JSON.parse(key))
      player.current = made
      setState(made.state)
      setIsMuted(video.current.muted)
      made.on('state', setState)
      made.on('muted', setIsMuted)
      const { mode, channelId }: PlayerOptions = JSON.parse(key)
      if (mode !== 'live') return
      void import('./playback-reports.ts').then(({ reportWhilePlaying }) => {
        if (!isGone) endReports = reportWhilePlaying(channelId, made)
      })
    })
    return () => {
      isGone = true
      endReports?.()
      player.current?.destroy()
      player.current = undefined
    }
  }, [key, video])

  return {
    player,
    state,
    isMuted,
    programTime: useRef(() => player.current?.programTime()).current,
    setMuted: useRef((muted: boolean) => player.current?.setMuted(muted)).current,
  }
}
