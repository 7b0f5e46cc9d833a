import { onMove, type Place } from './place.ts'

const kept = 'nightmarket.scroll'
const patienceMs = 1_000
let heights: Record<string, number> = {}

/** Keeps how far each entry of the history was scrolled, over a reload too. Called once. */
export function keepScroll(): void {
  history.scrollRestoration = 'manual'
  try {
    heights = JSON.parse(sessionStorage.getItem(kept) ?? '{}')
  } catch {
    heights = {}
  }
  onMove((leaving) => {
    heights[leaving.key] = scrollY
  })
  addEventListener('pagehide', () => {
    const key: unknown = history.state?.key
    if (typeof key === 'string') heights[key] = scrollY
    sessionStorage.setItem(kept, JSON.stringify(Object.fromEntries(Object.entries(heights).slice(-50))))
  })
}

/** Scrolls to where the place begins, or was left; waits a moment for a page that still grows. Gives the way to stop. */
export function scrollTo(place: Place): () => void {
  if (place.keepsScroll) return () => undefined
  const wanted = place.by === 'move' ? 0 : (heights[place.key] ?? 0)
  const until = performance.now() + patienceMs
  let frame = 0
  const step = () => {
    window.scrollTo({ top: wanted, behavior: 'instant' })
    if (Math.abs(scrollY - wanted) > 1 && performance.now() < until) frame = requestAnimationFrame(step)
  }
  step()
  return () => cancelAnimationFrame(frame)
}
