import { onMove } from '#web/shared/router/place.ts'
import { cameBy, tellAgain } from './touch.ts'

/** Nothing that a person does waits for this, and nothing is said when it fails. */
const quietly = (promise: Promise<void>) => void promise.catch(() => undefined)

/**
 * Notices whose link opened this page (`?s=` on any address) and takes that out of the address bar, so that who copies the
 * address hands on a link of nobody. Somebody who signed in is told of again.
 */
export function followLinks(): void {
  const address = new URL(location.href)
  const token = address.searchParams.get('s') ?? ''
  if (/^[0-9a-hjkmnp-tv-z]{12}$/.test(token)) {
    address.searchParams.delete('s')
    history.replaceState(history.state, '', address)
    quietly(cameBy(token))
  } else if (address.pathname === '/me') {
    // Back from signing in elsewhere.
    quietly(tellAgain())
  }
  onMove(({ path }) => {
    if (path === '/sign-in') quietly(tellAgain())
  })
}
