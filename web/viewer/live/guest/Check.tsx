import { Button, Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Seat } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { type CheckFault, openDevices } from '#web/shared/player/camera/index.ts'
import css from './Guest.module.css'
import { Loudness } from './Loudness.tsx'
import { guestWords } from './words.ts'

interface Props {
  readonly seat: Seat
  readonly onReady: (stream: MediaStream) => void
}

/** Camera and microphone before anybody sees or hears them. */
export function Check({ seat, onReady }: Props) {
  const t = useWords(guestWords)
  const text = useTexts()
  const { guest, show } = seat
  const isSoundOnly = guest.sends === 'audio'
  const video = useRef<HTMLVideoElement>(null)
  const taken = useRef(false)
  const [stream, setStream] = useState<MediaStream>()
  const [fault, setFault] = useState<CheckFault>()
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([])
  useEffect(() => {
    if (video.current && stream) video.current.srcObject = stream
    return () => {
      if (!taken.current) for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }, [stream])
  const open = async (cameraId?: string, microphoneId?: string) => {
    const chosen = { ...(cameraId && { cameraId }), ...(microphoneId && { microphoneId }) }
    const checked = await openDevices({ ...chosen, isSoundOnly })
    setFault('fault' in checked ? checked.fault : undefined)
    if (!('stream' in checked)) return
    setStream(checked.stream)
    setDevices(await navigator.mediaDevices.enumerateDevices())
  }
  const idOf = (track: MediaStreamTrack | undefined) => track?.getSettings().deviceId ?? null
  const [picture] = stream?.getVideoTracks() ?? []
  const [sound] = stream?.getAudioTracks() ?? []
  const choices = (kind: MediaDeviceKind) =>
    devices.flatMap((one) => (one.kind === kind && one.deviceId ? [{ value: one.deviceId, label: one.label }] : []))
  return (
    <div className={css.page}>
      <h1 className={css.title}>{t('hello', { name: guest.name })}</h1>
      <div>
        <p className={css.note}>{t('invitedBy', { host: show.host.name })}</p>
        <p className={css.show}>{text(show.title)}</p>
      </div>
      <p className={css.note}>{t(isSoundOnly ? 'checkSound' : 'check')}</p>
      {fault && (
        <p className={css.note} role="alert">
          {t(fault)}
        </p>
      )}
      {!stream && <Button onClick={() => void open()}>{t(isSoundOnly ? 'openSound' : 'open')}</Button>}
      {stream && (
        <>
          {picture && <video ref={video} className={css.preview} autoPlay muted playsInline aria-label={t('self')} />}
          {picture && (
            <Select
              label={t('camera')}
              data={choices('videoinput')}
              value={idOf(picture)}
              onChange={(id) => void open(id ?? undefined, idOf(sound) ?? undefined)}
              allowDeselect={false}
            />
          )}
          <Select
            label={t('microphone')}
            data={choices('audioinput')}
            value={idOf(sound)}
            onChange={(id) => void open(idOf(picture) ?? undefined, id ?? undefined)}
            allowDeselect={false}
          />
          <Loudness stream={stream} />
          <Button
            size="lg"
            onClick={() => {
              taken.current = true
              onReady(stream)
            }}
          >
            {t('ready')}
          </Button>
        </>
      )}
    </div>
  )
}
