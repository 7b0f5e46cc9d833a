import { go } from '../router/place.ts'
import { useMe } from '../wire/me.ts'

/** Wraps an act that only members may do: others are led to sign in, and come back to where they were. */
export function useAsMember(): (act: () => void) => () => void {
  const { isMember } = useMe()
  return (act) => () => {
    if (isMember) act()
    else go('/sign-in', { search: { back: location.pathname + location.search } })
  }
}
