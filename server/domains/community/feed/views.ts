import type { Block, Taste } from './recommended.ts'

const keptMs = 30 * 60_000
const mostKept = 500

/** A feed of recommendations that somebody is reading: their taste when they opened it, and the blocks they came to. */
export interface View {
  readonly taste: Taste
  readonly blocks: Map<string, Block>
}

/** Feeds that people are reading: going on in one, they find it as it was, whatever they liked meanwhile. */
export interface Views {
  /** The feed opened under this key, made when it is new or not known here (any more). */
  of(key: string, isNew: boolean, find: () => Promise<Taste>): Promise<View>
}

/** Remembers feeds for half an hour. One that is forgotten, or that another node knows, is made again as of its moment. */
export function rememberViews(now: () => number): Views {
  const kept = new Map<string, { readonly view: View; readonly until: number }>()
  return {
    async of(key, isNew, find) {
      const known = kept.get(key)
      if (!isNew && known && known.until > now()) return known.view
      const view = { taste: await find(), blocks: new Map<string, Block>() }
      kept.delete(key)
      kept.set(key, { view, until: now() + keptMs })
      for (const [oldest] of kept) {
        if (kept.size <= mostKept) break
        kept.delete(oldest)
      }
      return view
    },
  }
}
