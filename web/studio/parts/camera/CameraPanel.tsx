import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { type CheckFault, openDevices } from '#web/shared/player/camera/index.ts'
import css from './Camera.module.css'
import { CheckedCamera } from './CheckedCamera.tsx'
import { cameraWords } from './words.ts'

/** Going on air with this computer's camera: nothing is opened before the host asks for it. */
export function CameraPanel({ showId }: { readonly showId: string }) {
  const t = useWords(cameraWords)
  const [stream, setStream] = useState<MediaStream>()
  const [fault, setFault] = useState<CheckFault>()
  const [isUpright, setUpright] = useState(false)
  const open = async () => {
    const checked = await openDevices({ isUpright })
    if ('stream' in checked) setStream(checked.stream)
    setFault('fault' in checked ? checked.fault : undefined)
  }
  const close = () => {
    for (const track of stream?.getTracks() ?? []) track.stop()
    setStream(undefined)
  }
  if (stream) return <CheckedCamera showId={showId} stream={stream} onClose={close} />
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
