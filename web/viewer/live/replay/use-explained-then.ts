import { useEffect, useMemo, useState } from 'react'
import type { Replay } from '#contracts/live'
import { explainingOfReplay, explainingTimeline } from '#web/shared/room/explaining.ts'

const lookEveryMs = 50

/** The product that was explained when this frame was live, wherever the person has sought to. */
export function useExplainedThen(replay: Replay, programTime: () => number | undefined): string | undefined {
  const [productId, setProductId] = useState<string>()
  const timeline = useMemo(() => {
    const made = explainingTimeline()
    made.lay(explainingOfReplay(replay))
    return made
  }, [replay])
  useEffect(() => {
    const timer = setInterval(() => {
      const moment = programTime()
      if (moment === undefined) return
      timeline.moveTo(moment)
      setProductId(timeline.last(1)[0]?.productId)
    }, lookEveryMs)
    return () => clearInterval(timer)
  }, [timeline, programTime])
  return productId
}
