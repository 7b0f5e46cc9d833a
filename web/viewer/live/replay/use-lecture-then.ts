import { useMemo } from 'react'
import { listAsked, listSlideSpans } from '#contracts/live'
import { slidesOfReplay } from '#web/shared/room/lecture/slides.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { useSlide } from '../../room/lecture/use-slide.ts'

const nothing = [] as const
const forGood = { staleTime: Number.POSITIVE_INFINITY }

/** What of a lecture belongs to the frame on the screen: the slide that was shown, and where all slides and answers lie. */
export function useLectureThen(showId: string, programTime: () => number | undefined) {
  const params = { showId }
  const { data: slides } = useRoute(listSlideSpans, { params }, forGood)
  const { data: asked } = useRoute(listAsked, { params }, forGood)
  const spans = slides?.items ?? nothing
  const marks = useMemo(() => slidesOfReplay(spans), [spans])
  return { spans, slide: useSlide(marks, programTime), questions: asked?.items ?? nothing }
}
