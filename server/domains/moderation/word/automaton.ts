/** Where a pattern was found; `until` is behind its last character. */
export interface Found {
  readonly pattern: number
  readonly from: number
  readonly until: number
}

export type Find = (text: string) => Found[]

interface State {
  readonly next: Map<string, State>
  fallback: State | undefined
  readonly patterns: number[]
}

const newState = (): State => ({ next: new Map(), fallback: undefined, patterns: [] })

/**
 * Finds all of many patterns in one pass over a text, however many there are.
 *
 * Aho, Corasick: Efficient string matching, CACM 18(6), 1975.
 */
export function automaton(patterns: readonly string[]): Find {
  const root = newState()
  for (const [index, pattern] of patterns.entries()) insert(root, pattern, index)
  linkFallbacks(root)
  return (text) => {
    const found: Found[] = []
    let state = root
    for (let place = 0; place < text.length; place++) {
      state = step(root, state, text[place] ?? '')
      for (const pattern of state.patterns) {
        found.push({ pattern, from: place + 1 - (patterns[pattern]?.length ?? 0), until: place + 1 })
      }
    }
    return found
  }
}

function insert(root: State, pattern: string, index: number): void {
  let state = root
  for (const letter of pattern.split('')) {
    const known = state.next.get(letter) ?? newState()
    state.next.set(letter, known)
    state = known
  }
  state.patterns.push(index)
}

/** Breadth first: a state's fallback is the longest other prefix that ends the same way, shallower than itself. */
function linkFallbacks(root: State): void {
  const queue = [...root.next.values()]
  for (const state of queue) state.fallback = root
  for (let state = queue.shift(); state; state = queue.shift()) {
    for (const [letter, child] of state.next) {
      child.fallback = step(root, state.fallback ?? root, letter)
      child.patterns.push(...child.fallback.patterns)
      queue.push(child)
    }
  }
}

function step(root: State, from: State, letter: string): State {
  for (let state: State | undefined = from; state; state = state.fallback) {
    const next = state.next.get(letter)
    if (next) return next
  }
  return root
}
