import { useEffect, useRef } from 'react'

/** What each key does: `b`, `shift+b`, `mod+enter` (⌘ or Ctrl), `escape`, `arrowdown`, `1`. */
export type Keys = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>

/**
 * Listens to the keyboard while the component is on the screen. A key without `mod` is left alone while the person
 * writes in a field.
 */
export function useKeys(keys: Keys): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = nameOf(event)
      const act = current.current[name]
      if (!act || (!name.startsWith('mod+') && name !== 'escape' && isWriting(event.target, name))) return
      event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const isNamed = key.length > 1 || /[a-z]/.test(key)
  const parts = [event.ctrlKey || event.metaKey ? 'mod' : '', event.shiftKey && isNamed ? 'shift' : '', key]
  return parts.filter(Boolean).join('+')
}

/** Keys that a box to tick needs for itself; all others mean the same there as anywhere. */
const ticking = ['space', 'enter', 'arrowup', 'arrowdown', 'arrowleft', 'arrowright']

function isWriting(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('input[type="checkbox"], input[type="radio"]')) return ticking.includes(key)
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]')
}
