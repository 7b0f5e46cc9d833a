const beatMs = 500
const sleptAfterMs = 3000

export interface AttentionOptions {
  /** About twice a second while the page runs. */
  beat(): void
  /** The person or the network is back: page shown again, phone awake, online again. */
  returned(): void
}

/** Watches for the moments after which a player must set itself right. Returns the end of the watch. */
export function watchAttention({ beat, returned }: AttentionOptions): () => void {
  let lastBeat = Date.now()
  const timer = setInterval(() => {
    const hasSlept = Date.now() - lastBeat > sleptAfterMs
    lastBeat = Date.now()
    if (hasSlept) returned()
    beat()
  }, beatMs)
  const shown = () => {
    if (document.visibilityState === 'visible') returned()
  }
  document.addEventListener('visibilitychange', shown)
  addEventListener('pageshow', shown)
  addEventListener('online', returned)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', shown)
    removeEventListener('pageshow', shown)
    removeEventListener('online', returned)
  }
}
