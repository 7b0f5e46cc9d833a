import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'

/** Where to go once signed in: a path of this house that the address names, else the person's own page. */
export function useBack(): string {
  const search: { readonly back?: unknown } = useSearch({ strict: false })
  const back = String(search.back ?? '')
  return /^\/(?![/\\])/.test(back) ? back : '/me'
}

/** Forgets what was read as somebody else and goes back to where the person came from, in whichever app that is. */
export function useEntered(): () => void {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const back = useBack()
  return () => {
    queries.clear()
    if (/^\/(studio|console|api)\b/.test(back)) location.assign(back)
    else void navigate({ href: back, replace: true })
  }
}
