import { useNavigate } from '@tanstack/react-router'
import { useMe } from '../wire/me.ts'

/** Wraps an act that only members may do: others are led to sign in, and come back to where they were. */
export function useAsMember(): (act: () => void) => () => void {
  const { isMember } = useMe()
  const navigate = useNavigate()
  return (act) => () => {
    if (isMember) act()
    else void navigate({ to: '/sign-in', search: { back: location.pathname + location.search } })
  }
}
