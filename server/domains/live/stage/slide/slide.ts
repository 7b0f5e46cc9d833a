import { slidesMax } from '#contracts/live'
import { refuse } from '../../refusals.ts'

export function checkSlideRoom(slides: number): void {
  if (slides > slidesMax) throw refuse.tooManySlides({ most: slidesMax })
}

/** The named slides first, in their order, then the rest as it was. Refuses one that is not of this show. */
export function reorderSlides(slides: readonly string[], wanted: readonly string[]): string[] {
  const front = new Set(wanted)
  for (const slideId of front) if (!slides.includes(slideId)) throw refuse.unknownSlide({ slideId })
  return [...front, ...slides.filter((slideId) => !front.has(slideId))]
}

/** The slide a step away from what is shown, which stays at either end; before anything is shown, the first. */
export function slideAfter(slides: readonly string[], now: string | undefined, step: 'next' | 'previous'): string {
  const place = now === undefined ? -1 : slides.indexOf(now)
  const by = step === 'next' ? 1 : -1
  const found = slides[Math.min(slides.length - 1, Math.max(0, place < 0 ? 0 : place + by))]
  if (found === undefined) throw refuse.noSlides()
  return found
}
