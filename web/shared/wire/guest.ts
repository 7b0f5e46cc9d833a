import { enterAsGuest } from '#contracts/identity'

let entering: Promise<boolean> | undefined
const listeners = new Set<() => void>()

/**
 * Makes this browser a guest, so that what it does has somebody to belong to; false where the house lets no guests in.
 * Called only when an act needs a person, never for just looking; calls at the same moment share one.
 */
export function becomeGuest(): Promise<boolean> {
  entering ??= fetch(`/api${enterAsGuest.path}`, { method: 'POST', credentials: 'include' })
    .then((response) => {
      if (response.ok) for (const listener of listeners) listener()
      return response.ok
    })
    .catch(() => false)
    .finally(() => {
      entering = undefined
    })
  return entering
}

/** Calls back after this browser became a guest; gives the way to stop. */
export function onGuest(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
