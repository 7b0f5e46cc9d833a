import { useState } from 'react'

export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly toggle: (id: string) => void
  readonly toggleAll: (ids: readonly string[]) => void
  readonly clear: () => void
}

/** Which rows of a table are chosen, for acts on many at once. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return {
    ids,
    toggle: (id) =>
      setIds((was) => (was.has(id) ? new Set([...was].filter((it) => it !== id)) : new Set([...was, id]))),
    toggleAll: (all) => setIds((was) => (all.every((id) => was.has(id)) ? new Set() : new Set(all))),
    clear: () => setIds(new Set()),
  }
}
