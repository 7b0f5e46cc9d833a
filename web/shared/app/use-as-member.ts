import { useQueryClient } from '@tanstack/react-query'
import { getMe } from '#contracts/identity'
import { go } from '../router/place.ts'
import { useMe } from '../wire/me.ts'
import { reading } from '../wire/use-route.ts'

/**
 * Wraps an act that only members may do: others are led to sign in, and come back to where they were. Who is quicker than
 * the answer who it is waits for that answer; where none comes, the house decides about the act.
 */
export function useAsMember(): (act: () => void) => () => void {
  const { isMember, isPending } = useMe()
  const queries = useQueryClient()
  const signIn = () => go('/sign-in', { search: { back: location.pathname + location.search } })
  const act = (deed: () => void, may: boolean) => (may ? deed() : signIn())
  return (deed) => () => {
    if (!isPending) return act(deed, isMember)
    queries.ensureQueryData(reading(getMe, {})).then(({ me }) => act(deed, me?.kind === 'member'), deed)
  }
}
