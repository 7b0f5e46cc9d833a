import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { go } from '#web/shared/router/place.ts'

/** Where to go once signed in: a path of this house that the address names, else the person's own page. */
export function useBack(): string {
  const { back = '' } = useSearch()
  return /^\/(?![/\\])/.test(back) ? back : '/me'
}

/** Forgets what was read as somebody else and goes back to where the person came from, in whichever app that is. */
export function useEntered(): () => void {
  const queries = useQueryClient()
  const back = useBack()
  return () => {
    queries.clear()
    if (/^\/(studio|console|api)\b/.test(back)) location.assign(back)
    else go(back, { replace: true })
  }
}
