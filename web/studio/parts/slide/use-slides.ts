import { hideSlides, listSlides, orderSlides, removeSlide, showSlide } from '#contracts/live'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'

/** The slides of a show and what a presenter does with them. `shownId` is what the room was told last. */
export function useSlides(showId: string, mayRun: boolean) {
  const params = { showId }
  const { data, error, refetch } = useRoute(listSlides, { params }, { refetchOnWindowFocus: false, enabled: mayRun })
  const settings = { changes: [listSlides], onRefused: useTellRefusal() }
  const showing = useCommand(showSlide, settings)
  const hiding = useCommand(hideSlides, settings)
  const ordering = useCommand(orderSlides, settings)
  const removing = useCommand(removeSlide, settings)
  const slides = data?.items ?? []
  const move = (slideId: string, by: -1 | 1) => {
    const ids = slides.map(({ id }) => id)
    const from = ids.indexOf(slideId)
    const to = from + by
    if (from < 0 || to < 0 || to >= ids.length) return
    ids.splice(from, 1)
    ids.splice(to, 0, slideId)
    ordering.send({ params, body: { slideIds: ids } })
  }
  return {
    slides,
    shownId: data?.shownId,
    isPending: !data && !error,
    problem: error ?? undefined,
    again: () => void refetch(),
    step: (step: 'next' | 'previous') => showing.send({ params, body: { step } }),
    show: (slideId: string) => showing.send({ params, body: { slideId } }),
    hide: () => hiding.send({ params }),
    move,
    remove: (slideId: string) => removing.send({ params: { showId, slideId } }),
  }
}

export type Slides = ReturnType<typeof useSlides>
