/** What is used of a browser's page. Outside of one (simulated viewers, benches) nothing of it is there. */
interface Page {
  readonly location?: { readonly origin: string }
  readonly document?: EventTarget & { readonly visibilityState: string }
  readonly window?: EventTarget
}

const surroundings: unknown = globalThis

/** Where the page came from; outside of a page the house has to be named. */
export function pageOrigin(): string {
  const { location } = surroundings as Page
  if (!location) throw new Error('Outside of a page, say where the house is.')
  return location.origin
}

/** Calls when the page may have slept or changed networks; answers how to stop. */
export function onWake(wake: () => void): () => void {
  const { document, window } = surroundings as Page
  if (!document || !window) return () => {}
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake()
  }
  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('online', wake)
  window.addEventListener('pageshow', wake)
  return () => {
    document.removeEventListener('visibilitychange', onVisible)
    window.removeEventListener('online', wake)
    window.removeEventListener('pageshow', wake)
  }
}
