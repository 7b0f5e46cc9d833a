import { useEffect, useState } from 'react'
import { type Mix, openMix } from '#web/shared/player/mix/index.ts'

/** What this desk sends, for as long as its camera is open: guests and slides are put into it. */
export function useMix() {
  const [camera, setCamera] = useState<MediaStream>()
  const [mix, setMix] = useState<Mix>()
  useEffect(() => {
    if (!camera) return
    const opened = openMix(camera)
    setMix(opened)
    return () => {
      setMix(undefined)
      opened.close()
    }
  }, [camera])
  return { camera, mix, setCamera }
}
