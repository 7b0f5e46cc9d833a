type Listener<T> = (value: T) => void

/** Typed announcements of one object to whoever listens. A listener that throws harms nobody else. */
export class Signals<Map extends object> {
  private readonly listeners: { [Name in keyof Map]?: Set<Listener<Map[Name]>> } = {}

  /** Listens until the returned function is called. */
  on<Name extends keyof Map>(name: Name, listener: Listener<Map[Name]>): () => void {
    const set = this.listeners[name] ?? new Set<Listener<Map[Name]>>()
    this.listeners[name] = set
    set.add(listener)
    return () => set.delete(listener)
  }

  tell<Name extends keyof Map>(name: Name, value: Map[Name]): void {
    for (const listener of this.listeners[name] ?? []) {
      try {
        listener(value)
      } catch (error) {
        reportError(error)
      }
    }
  }
}
