/** Answers kept for a while, each under a key and with tags by which it can be dropped. Bounded: the least used goes first. */
export interface Memory<Value> {
  get(key: string): Value | undefined
  /**
   * Keeps what `load` gives under the tags that it names; nothing when it gives undefined. What was dropped while it
   * loaded is given but not kept: it may have been read before the change that dropped it.
   */
  through(key: string, load: () => Promise<Tagged<Value> | undefined>): Promise<Value | undefined>
  drop(tag: string): void
  clear(): void
  /** Off, every answer is loaded afresh: for the time in which changes elsewhere are not heard of. */
  keep(on: boolean): void
}

export interface Tagged<Value> {
  readonly value: Value
  readonly tags: readonly string[]
  /** When it stops being true by itself. */
  readonly until?: Date | undefined
}

interface Entry<Value> {
  readonly value: Value
  readonly tags: readonly string[]
  readonly endsAtMs: number
}

export interface MemoryOptions {
  readonly size: number
  readonly keepMs: number
  readonly nowMs: () => number
}

export function createMemory<Value>({ size, keepMs, nowMs }: MemoryOptions): Memory<Value> {
  const entries = new Map<string, Entry<Value>>()
  const keysByTag = new Map<string, Set<string>>()
  const loading = new Map<string, Promise<Value | undefined>>()
  let drops = 0
  let keeping = true

  function remove(key: string): void {
    const entry = entries.get(key)
    if (!entry) return
    entries.delete(key)
    for (const tag of entry.tags) {
      const keys = keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) keysByTag.delete(tag)
    }
  }

  function put(key: string, { value, tags, until }: Tagged<Value>): void {
    remove(key)
    entries.set(key, {
      value,
      tags,
      endsAtMs: Math.min(nowMs() + keepMs, until?.getTime() ?? Number.POSITIVE_INFINITY),
    })
    for (const tag of tags) keysByTag.set(tag, (keysByTag.get(tag) ?? new Set()).add(key))
    const oldest = entries.size > size ? entries.keys().next().value : undefined
    if (oldest !== undefined) remove(oldest)
  }

  function get(key: string): Value | undefined {
    const entry = entries.get(key)
    if (!entry) return undefined
    if (entry.endsAtMs <= nowMs()) {
      remove(key)
      return undefined
    }
    entries.delete(key)
    entries.set(key, entry)
    return entry.value
  }

  async function load(key: string, read: () => Promise<Tagged<Value> | undefined>): Promise<Value | undefined> {
    const before = drops
    const found = await read()
    if (found && keeping && drops === before) put(key, found)
    return found?.value
  }

  return {
    get,
    async through(key, read) {
      const known = get(key)
      if (known !== undefined) return known
      const underway = loading.get(key)
      if (underway) return underway
      const asked = load(key, read).finally(() => {
        if (loading.get(key) === asked) loading.delete(key)
      })
      loading.set(key, asked)
      return asked
    },
    drop(tag) {
      drops++
      loading.clear()
      for (const key of [...(keysByTag.get(tag) ?? [])]) remove(key)
    },
    clear() {
      drops++
      loading.clear()
      entries.clear()
      keysByTag.clear()
    },
    keep(on) {
      keeping = on
      if (!on) this.clear()
    },
  }
}
