import type { RefObject } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useDanmakuWishes, wish } from '../../parts/danmaku/wishes.ts'
import type { Playing } from '../../parts/picture/use-player.ts'
import { roomWords } from '../words.ts'

interface Doing {
  readonly input: RefObject<HTMLInputElement | null>
  readonly playing: Playing
  readonly onLike: () => void
  readonly onShelf: () => void
}

/** The keys of a room: Enter to write, D danmaku, M sound, L like, S shelf; Esc leaves the input or closes a sheet. */
export function useRoomKeys({ input, playing, onLike, onShelf }: Doing): void {
  const t = useWords(roomWords)
  const { isOn } = useDanmakuWishes()
  const unlessSheet = (act: () => void) => () => {
    if (!document.querySelector('dialog[open]')) act()
  }
  useKeys({
    // Asked at each key: Enter on a button or a link presses it and goes nowhere else.
    get enter() {
      return isOnButton() ? undefined : unlessSheet(() => input.current?.focus())
    },
    d: unlessSheet(() => {
      wish({ isOn: !isOn })
      tell(t(isOn ? 'danmakuOff' : 'danmakuOn'))
    }),
    m: unlessSheet(() => playing.setMuted(!playing.isMuted)),
    l: unlessSheet(onLike),
    s: unlessSheet(onShelf),
  })
}

function isOnButton(): boolean {
  return document.activeElement?.matches('button, a, summary, [role="button"]') ?? false
}
