import { useSyncExternalStore } from 'react'

export interface Toast {
  readonly id: number
  readonly sentence: string
  readonly tone: 'plain' | 'done' | 'refused'
  /** Takes back what was just done; the button stands as long as the toast does. */
  readonly undo?: () => void
}

const lastsMs = { plain: 4_000, done: 4_000, refused: 7_000, undo: 8_000 }
const listeners = new Set<() => void>()
let shown: readonly Toast[] = []
let lastId = 0

/** Says one sentence at the edge of the screen, for some seconds. With `undo` it stays longer and offers to take it back. */
export function tell(sentence: string, more: { tone?: Toast['tone']; undo?: () => void } = {}): void {
  const { tone = 'plain', undo } = more
  const toast: Toast = { id: ++lastId, sentence, tone, ...(undo ? { undo } : {}) }
  show([...shown.filter((other) => other.sentence !== sentence), toast].slice(-3))
  setTimeout(() => hush(toast.id), undo ? lastsMs.undo : lastsMs[tone])
}

export function hush(id: number): void {
  show(shown.filter((toast) => toast.id !== id))
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(listen, () => shown)
}

function show(toasts: readonly Toast[]): void {
  shown = toasts
  for (const listener of listeners) listener()
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
