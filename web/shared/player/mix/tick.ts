import workerAddress from './tick-worker.js?url&no-inline'

/** Calls `act` every `everyMs`, also while the page is not looked at; less often where it takes longer. Returns the end of it. */
export function tick(everyMs: number, act: () => void): () => void {
  const worker = new Worker(workerAddress)
  worker.onmessage = () => {
    try {
      act()
    } finally {
      worker.postMessage(everyMs)
    }
  }
  worker.postMessage(everyMs)
  return () => worker.terminate()
}
