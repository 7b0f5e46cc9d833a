import {
  IconMessage2Bolt,
  IconMessage2Off,
  IconMessageHeart,
  IconShare3,
  IconShoppingBag,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { HeartButton } from '../../parts/heart/HeartButton.tsx'
import { roomWords } from '../words.ts'
import css from './Acts.module.css'

interface Props {
  readonly likes: number
  readonly products: number
  readonly isDanmakuOn: boolean
  readonly isMuted: boolean
  /** On a wide screen the sound has a button of its own, and the shelf stands beside the picture. */
  readonly isWide: boolean
  readonly onLike: () => void
  readonly onShelf: () => void
  readonly onShare: () => void
  /** Writes to the host alone; absent for those who run the show. */
  readonly onMessage: (() => void) | undefined
  readonly onSettings: () => void
  readonly onSound: () => void
}

/** What the thumb does in a room: danmaku, a message to the host, share, shelf, heart. */
export function Acts({ likes, products, isDanmakuOn, isMuted, isWide, ...on }: Props) {
  const t = useWords(roomWords)
  const Bubble = isDanmakuOn ? IconMessage2Bolt : IconMessage2Off
  const Speaker = isMuted ? IconVolumeOff : IconVolume
  return (
    <div className={css.acts}>
      {isWide && (
        <Act label={t(isMuted ? 'unmute' : 'mute')} keys="m" onClick={on.onSound}>
          <Speaker size={22} />
        </Act>
      )}
      <Act label={t('settings')} onClick={on.onSettings}>
        <Bubble size={22} />
      </Act>
      {on.onMessage && (
        <Act label={t('messageHost')} onClick={on.onMessage}>
          <IconMessageHeart size={22} />
        </Act>
      )}
      <Act label={t('share')} onClick={on.onShare}>
        <IconShare3 size={22} />
      </Act>
      <Act label={t('shelfCount', { count: products })} keys="s" onClick={on.onShelf} isBag>
        <IconShoppingBag size={24} />
        {products > 0 && (
          <span className={css.count} aria-hidden>
            {products}
          </span>
        )}
      </Act>
      <HeartButton likes={likes} onLike={on.onLike} />
    </div>
  )
}

interface ActProps {
  readonly label: string
  readonly keys?: string
  readonly isBag?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Act({ label, keys, isBag, onClick, children }: ActProps) {
  return (
    <button
      type="button"
      className={isBag ? css.bag : css.act}
      onClick={onClick}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={label}
    >
      {children}
    </button>
  )
}
