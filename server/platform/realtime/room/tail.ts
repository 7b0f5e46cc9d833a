import type { Kept } from './kept.ts'

/** The end of a room's log in memory: for those who come back soon, and the chat lines for those who come fresh. */
export class Tail {
  readonly #length: number
  readonly #history: number
  #entries: Kept[] = []
  #said: Kept[] = []

  constructor(length: number, history: number) {
    this.#length = length
    this.#history = history
  }

  /** `said` reaches further back than the entries when a room says little and does much. */
  begin(entries: Kept[], said: Kept[]): void {
    this.#entries = entries
    this.#said = said
  }

  add(entries: readonly Kept[]): void {
    for (const entry of entries) {
      this.#entries.push(entry)
      if (entry.lane === 'say') this.#said.push(entry)
    }
    // Cutting at twice the length makes the cost of it constant an entry.
    if (this.#entries.length > 2 * this.#length) this.#entries = this.#entries.slice(-this.#length)
    if (this.#said.length > 4 * this.#history) this.#said = this.#said.slice(-2 * this.#history)
  }

  /** Forgets what withdrawn entries said; they keep their place. */
  withdraw(seqs: readonly number[]): void {
    const targets = new Set(seqs)
    for (const entry of this.#entries) if (targets.has(entry.seq)) entry.text = undefined
    for (const entry of this.#said) if (targets.has(entry.seq)) entry.text = undefined
  }

  /** The texts after `seq`, all of them, or undefined when memory does not reach back that far. */
  after(seq: number): string[] | undefined {
    const first = this.#entries[0]?.seq
    if (first === undefined || seq + 1 < first) return undefined
    return this.#entries.slice(seq + 1 - first).flatMap((entry) => entry.text ?? [])
  }

  /** The last chat lines up to a place. */
  said(upTo: number): string[] {
    return this.#said.flatMap((entry) => (entry.seq <= upTo ? (entry.text ?? []) : [])).slice(-this.#history)
  }
}
