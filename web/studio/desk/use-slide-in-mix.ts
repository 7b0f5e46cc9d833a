import { useEffect } from 'react'
import type { Mix } from '#web/shared/player/mix/index.ts'

/** Puts the slide that is shown into what this desk sends. */
export function useSlideInMix(mix: Mix | undefined, url: string | undefined): void {
  useEffect(() => {
    if (!mix) return
    if (!url) {
      mix.setSlide(undefined)
      return
    }
    let isGone = false
    const load = async () => {
      const response = await fetch(url)
      const bitmap = await createImageBitmap(await response.blob())
      if (isGone) bitmap.close()
      else mix.setSlide(bitmap)
    }
    // Without it the picture goes on as it was; the room has the slide from its log all the same.
    load().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [mix, url])
}
