import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { type CheckFault, openDevices } from '#web/shared/player/camera/index.ts'
import type { Mix } from '#web/shared/player/mix/index.ts'
import css from './Camera.module.css'
import { CheckedCamera } from './CheckedCamera.tsx'
import { cameraWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly stream: MediaStream | undefined
  /** The camera with everything else that is sent beside it. */
  readonly mix: Mix | undefined
  readonly onStream: (stream: MediaStream | undefined) => void
}

/** Going on air with this computer's camera: nothing is opened before the host asks for it. */
export function CameraPanel({ showId, stream, mix, onStream }: Props) {
  const t = useWords(cameraWords)
  const [fault, setFault] = useState<CheckFault>()
  const [isUpright, setUpright] = useState(false)
  const open = async () => {
    const checked = await openDevices({ isUpright })
    if ('stream' in checked) onStream(checked.stream)
    setFault('fault' in checked ? checked.fault : undefined)
  }
  const close = () => {
    for (const track of stream?.getTracks() ?? []) track.stop()
    onStream(undefined)
  }
  if (stream) return <CheckedCamera showId={showId} stream={stream} mix={mix} onClose={close} />
  return (
    <div className={css.card}>
      <p className={css.note}>{t('note')}</p>
      <Checkbox
        label={t('upright')}
        checked={isUpright}
        onChange={(change) => setUpright(change.currentTarget.checked)}
      />
      <Button onClick={() => void open()}>{t('open')}</Button>
      {fault && (
        <p className={css.note} role="alert">
          {t(fault)}
        </p>
      )}
    </div>
  )
}
