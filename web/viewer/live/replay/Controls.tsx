import {
  IconListDetails,
  IconMessage2Bolt,
  IconMessage2Off,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconShare3,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import type { Chapter, ShowPage } from '#contracts/live'
import { sayLength } from '#web/shared/i18n/numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useDanmakuWishes, wish } from '../../parts/danmaku/wishes.ts'
import type { Playing } from '../../parts/picture/use-player.ts'
import css from './Controls.module.css'
import { Scrubber } from './Scrubber.tsx'
import type { Position } from './use-position.ts'
import { flip } from './use-replay-keys.ts'
import { useShareMoment } from './use-share-moment.ts'
import { replayWords } from './words.ts'

const speeds: readonly number[] = [1, 1.25, 1.5, 2, 0.75]

interface Props {
  readonly show: ShowPage
  readonly chapters: readonly Chapter[]
  readonly playing: Playing
  readonly position: Position
  readonly video: RefObject<HTMLVideoElement | null>
  readonly to: (offsetMs: number) => void
  readonly onChapters: () => void
}

/** Below the picture of a replay: play, the bar with its chapters, speed, danmaku, sound, sharing this moment. */
export function Controls({ show, chapters, playing, position, video, to, onChapters }: Props) {
  const t = useWords(replayWords)
  const { isOn } = useDanmakuWishes()
  const shareMoment = useShareMoment(show)
  const { isPaused, offsetMs, lengthMs, speed } = position
  const nextSpeed = () => {
    if (video.current) video.current.playbackRate = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1
  }
  return (
    <div className={css.controls}>
      <Scrubber chapters={chapters} offsetMs={offsetMs} lengthMs={lengthMs} to={to} />
      <div className={css.row}>
        <Control label={t(isPaused ? 'play' : 'pause')} onClick={() => flip(playing, position)} isMain>
          {isPaused ? <IconPlayerPlayFilled size={22} /> : <IconPlayerPauseFilled size={22} />}
        </Control>
        <span className={css.time}>
          {sayLength(offsetMs)} <span>/ {sayLength(lengthMs)}</span>
        </span>
        <span className={css.space} />
        <Control label={`${t('speed')} · ${t('speedOf', { speed })}`} onClick={nextSpeed}>
          {speed}×
        </Control>
        <Control label={t('danmaku')} isPressed={isOn} onClick={() => wish({ isOn: !isOn })}>
          {isOn ? <IconMessage2Bolt size={20} /> : <IconMessage2Off size={20} />}
        </Control>
        <Control label={t(playing.isMuted ? 'unmute' : 'mute')} onClick={() => playing.setMuted(!playing.isMuted)}>
          {playing.isMuted ? <IconVolumeOff size={20} /> : <IconVolume size={20} />}
        </Control>
        <Control label={t('shareAt', { at: sayLength(offsetMs) })} onClick={() => shareMoment(offsetMs)}>
          <IconShare3 size={20} />
        </Control>
        <span className={css.chapters}>
          <Control label={t('chaptersCount', { count: chapters.length })} onClick={onChapters}>
            <IconListDetails size={20} />
          </Control>
        </span>
      </div>
    </div>
  )
}

interface ControlProps {
  readonly label: string
  readonly onClick: () => void
  readonly isMain?: boolean
  readonly isPressed?: boolean
  readonly children: ReactNode
}

function Control({ label, onClick, isMain, isPressed, children }: ControlProps) {
  return (
    <button
      type="button"
      className={css.control}
      data-main={isMain || undefined}
      aria-label={label}
      aria-pressed={isPressed}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
