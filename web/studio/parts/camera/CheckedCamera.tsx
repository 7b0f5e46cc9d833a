import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { type Camera, type CameraState, startCamera } from '#web/shared/player/camera/index.ts'
import type { Mix } from '#web/shared/player/mix/index.ts'
import css from './Camera.module.css'
import { Level } from './Level.tsx'
import { Upload } from './Upload.tsx'
import { cameraWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly stream: MediaStream
  readonly mix: Mix | undefined
  readonly onClose: () => void
}

const final: readonly CameraState[] = ['refused', 'replaced', 'ended', 'failed']

/** Picture, level and upload before the show; then the stream and how it stands. */
export function CheckedCamera({ showId, stream, mix, onClose }: Props) {
  const t = useWords(cameraWords)
  const video = useRef<HTMLVideoElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const camera = useRef<Camera>(undefined)
  const [state, setState] = useState<CameraState>()
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  useEffect(() => {
    const place = picture.current
    if (!place || !mix) return
    place.append(mix.canvas)
    return () => mix.canvas.remove()
  }, [mix])
  useEffect(() => () => camera.current?.stop(), [])
  const start = () => {
    if (!mix) return
    const started = startCamera({ showId, stream: mix.stream, pictures: mix.pictures })
    camera.current = started
    setState(started.state)
    started.on('state', setState)
  }
  const stop = () => {
    camera.current?.stop()
    camera.current = undefined
    setState(undefined)
  }
  const isOver = state === undefined || final.includes(state)
  return (
    <div className={css.card}>
      <div ref={picture} className={css.picture}>
        <video ref={video} className={css.video} autoPlay muted playsInline aria-label={t('preview')} />
      </div>
      <Level stream={stream} />
      <Upload showId={showId} />
      {state && (
        <p className={css.state} data-tone={state === 'open' ? 'fine' : 'warn'} role="status">
          {t(state === 'open' ? 'streaming' : state)}
        </p>
      )}
      {state === 'open' && camera.current?.soundCodec === 'opus' && <p className={css.note}>{t('opus')}</p>}
      {isOver ? (
        <Button color="lantern" onClick={start} disabled={!mix}>
          {t('start')}
        </Button>
      ) : (
        <Button variant="default" onClick={stop}>
          {t('stop')}
        </Button>
      )}
      <Button variant="subtle" onClick={onClose}>
        {t('close')}
      </Button>
    </div>
  )
}
