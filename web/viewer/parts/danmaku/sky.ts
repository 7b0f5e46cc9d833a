/** A text that flies across the picture. */
export interface Flyer {
  readonly text: string
  /** Whose it is: the own one and those of the crew always fly, also when the sky is full. */
  readonly by: 'viewer' | 'own' | 'crew'
  readonly times: number
}

/** Carries what is to fly from where it is heard to where it is drawn, without passing through React. */
export interface Sky {
  send(flyers: readonly Flyer[]): void
  /** After a leap of the picture nothing of before flies on. */
  clear(): void
  watch(watcher: SkyWatcher): () => void
}

export interface SkyWatcher {
  readonly send: (flyers: readonly Flyer[]) => void
  readonly clear: () => void
}

export function makeSky(): Sky {
  const watchers = new Set<SkyWatcher>()
  return {
    send: (flyers) => {
      for (const watcher of watchers) watcher.send(flyers)
    },
    clear: () => {
      for (const watcher of watchers) watcher.clear()
    },
    watch: (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
  }
}
