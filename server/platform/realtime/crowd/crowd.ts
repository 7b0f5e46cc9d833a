import type { People } from '../face.ts'

/** The distinct persons of one room, over all lines and nodes. */
export class Crowd {
  /** Lines by person on this node. */
  readonly #here = new Map<string, number>()
  readonly #byNode = new Map<string, Set<string>>()
  /** Other nodes by person. */
  readonly #elsewhere = new Map<string, number>()
  #inBoth = 0
  #peak = 0

  get people(): People {
    const now = this.#here.size + this.#elsewhere.size - this.#inBoth
    this.#peak = Math.max(this.#peak, now)
    return { now, peak: this.#peak }
  }

  get here(): IterableIterator<string> {
    return this.#here.keys()
  }

  get sizeHere(): number {
    return this.#here.size
  }

  get isEmpty(): boolean {
    return this.#here.size === 0 && this.#elsewhere.size === 0
  }

  /** A peak known from before this node started. */
  reached(peak: number): void {
    this.#peak = Math.max(this.#peak, peak)
  }

  /** Answers how many lines the person has on this node now. */
  enter(personId: string): number {
    const lines = this.#here.get(personId) ?? 0
    this.#here.set(personId, lines + 1)
    if (lines === 0 && this.#elsewhere.has(personId)) this.#inBoth++
    return lines + 1
  }

  /** Answers whether this was the person's last line on this node. */
  leave(personId: string): boolean {
    const lines = this.#here.get(personId) ?? 0
    if (lines > 1) this.#here.set(personId, lines - 1)
    if (lines !== 1) return false
    this.#here.delete(personId)
    if (this.#elsewhere.has(personId)) this.#inBoth--
    return true
  }

  isAnywhere(personId: string): boolean {
    return this.#here.has(personId) || this.#elsewhere.has(personId)
  }

  sizeOn(node: string): number {
    return this.#byNode.get(node)?.size ?? 0
  }

  came(node: string, persons: Iterable<string>): void {
    const there = this.#byNode.get(node) ?? new Set()
    this.#byNode.set(node, there)
    for (const person of persons) {
      if (there.has(person)) continue
      there.add(person)
      const nodes = this.#elsewhere.get(person) ?? 0
      this.#elsewhere.set(person, nodes + 1)
      if (nodes === 0 && this.#here.has(person)) this.#inBoth++
    }
  }

  left(node: string, persons: Iterable<string>): void {
    const there = this.#byNode.get(node)
    for (const person of persons) if (there?.delete(person)) this.#leaveElsewhere(person)
    if (there?.size === 0) this.#byNode.delete(node)
  }

  /** Everybody who was there over this node is gone: it ended, or tells anew. */
  drop(node: string): void {
    const there = this.#byNode.get(node)
    if (!there) return
    this.#byNode.delete(node)
    for (const person of there) this.#leaveElsewhere(person)
  }

  #leaveElsewhere(person: string): void {
    const nodes = this.#elsewhere.get(person) ?? 0
    if (nodes > 1) {
      this.#elsewhere.set(person, nodes - 1)
      return
    }
    this.#elsewhere.delete(person)
    if (this.#here.has(person)) this.#inBoth--
  }
}
