import { useEffect, useState } from 'react'
import type { Slide } from '#contracts/live'
import { type SlideMark, slideTimeline } from '#web/shared/room/lecture/slides.ts'
import { makeNeedle } from '#web/shared/room/needle.ts'

const lookEveryMs = 100

/** The slide that belongs to the frame on this screen: the log says it sooner than the picture shows it. */
export function useSlide(marks: readonly SlideMark[], programTime: () => number | undefined): Slide | undefined {
  const [slide, setSlide] = useState<Slide>()
  const [timeline] = useState(slideTimeline)
  const [needle] = useState(makeNeedle)
  useEffect(() => {
    timeline.lay(marks)
    if (marks.length === 0) return
    const look = () => {
      timeline.moveTo(needle.read(programTime(), performance.now()))
      setSlide(timeline.last(1)[0]?.slide)
    }
    look()
    const timer = setInterval(look, lookEveryMs)
    return () => clearInterval(timer)
  }, [marks, programTime, timeline, needle])
  return slide
}
