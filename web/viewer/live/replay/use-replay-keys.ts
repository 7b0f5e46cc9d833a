import type { RefObject } from 'react'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { useDanmakuWishes, wish } from '../../parts/danmaku/wishes.ts'
import type { Playing } from '../../parts/picture/use-player.ts'
import type { Position } from './use-position.ts'

const stepMs = 10_000

interface Watching {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly playing: Playing
  readonly position: Position
  readonly to: (offsetMs: number) => void
}

/** Plays, or stands still. */
export function flip(playing: Playing, { isPaused }: Position): void {
  if (isPaused) playing.player.current?.play()
  else playing.player.current?.pause()
}

/** The keys of a replay: space plays and stops, arrows go ten seconds back and ahead, D danmaku, M sound. */
export function useReplayKeys({ video, playing, position, to }: Watching): void {
  const { isOn } = useDanmakuWishes()
  const now = () => (video.current?.currentTime ?? 0) * 1000
  useKeys({
    get space() {
      return document.activeElement?.matches('button, a, input') ? undefined : () => flip(playing, position)
    },
    arrowleft: () => to(now() - stepMs),
    arrowright: () => to(now() + stepMs),
    d: () => wish({ isOn: !isOn }),
    m: () => playing.setMuted(!playing.isMuted),
  })
}
