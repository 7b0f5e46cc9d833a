import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Seat } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LiveBadge } from '#web/shared/ui/value/LiveBadge.tsx'
import css from './Guest.module.css'
import { HostVoice } from './HostVoice.tsx'
import type { WhyOver } from './Over.tsx'
import { useSeat } from './use-seat.ts'
import { guestWords } from './words.ts'

interface Props {
  readonly seat: Seat
  readonly stream: MediaStream
  readonly onOver: (why: WhyOver) => void
}

/** In the waiting room and in the show: the host large, oneself small, and whether the show sees one. */
export function Seated({ seat, stream, onOver }: Props) {
  const t = useWords(guestWords)
  const text = useTexts()
  const { guest, showState, slideUrl, state, heard, leave } = useSeat(seat, stream, onOver)
  const isOn = guest.state === 'on'
  const [picture] = stream.getVideoTracks()
  const [sound] = stream.getAudioTracks()
  return (
    <div className={css.seat} data-seat={guest.state} data-line={state}>
      <header className={css.status} data-on={isOn || undefined}>
        <h1 className={css.show}>{text(seat.show.title)}</h1>
        {isOn && <LiveBadge />}
        <span role="status">
          {isOn
            ? t(guest.muted ? 'mutedByHost' : 'on')
            : t(showState !== 'live' ? 'beforeShow' : picture ? 'waiting' : 'waitingSound')}
        </span>
      </header>
      <div className={css.stage}>
        <Screen track={heard.picture} label={t('host')} className={css.host} />
        {slideUrl && <img className={css.slide} src={slideUrl} alt={t('slide')} />}
        {state !== 'open' && !slideUrl && <p className={css.empty}>{t(state === 'lost' ? 'lost' : 'noPicture')}</p>}
        {picture && <Screen track={picture} label={t('self')} className={css.self} />}
        <HostVoice track={heard.sound} />
      </div>
      <div className={css.acts}>
        {sound && <Switch track={sound} on={t('unmute')} off={t('mute')} />}
        {picture && <Switch track={picture} on={t('show')} off={t('hide')} />}
        <Button variant="default" onClick={leave}>
          {t('leave')}
        </Button>
      </div>
    </div>
  )
}

interface ScreenProps {
  readonly track: MediaStreamTrack | undefined
  readonly label: string
  readonly className: string | undefined
}

function Screen({ track, label, className }: ScreenProps) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = track ? new MediaStream([track]) : null
  }, [track])
  return <video ref={video} className={className} autoPlay muted playsInline aria-label={label} />
}

interface SwitchProps {
  readonly track: MediaStreamTrack
  readonly on: string
  readonly off: string
}

/** Turns one's own microphone or camera off and on; nothing is sent meanwhile. */
function Switch({ track, on, off }: SwitchProps) {
  const [isOff, setOff] = useState(!track.enabled)
  const flip = () => {
    track.enabled = isOff
    setOff(!isOff)
  }
  return (
    <Button variant={isOff ? 'filled' : 'default'} onClick={flip} aria-pressed={isOff}>
      {isOff ? on : off}
    </Button>
  )
}
