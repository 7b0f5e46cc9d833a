import { useCallback, useMemo, useState } from 'react'
import { openAtOnce, type Piled, pagesOf } from './pile.ts'

/** The pile of offers of one room on this screen. A new offer turns it back to its first page; where it is quiet, it lies below until looked for. */
export function usePile({ isQuiet, isWide }: { readonly isQuiet: boolean; readonly isWide: boolean }) {
  const [piled, setPiled] = useState<readonly Piled[]>([])
  const [away, setAway] = useState<ReadonlySet<string>>(new Set())
  const [page, setPage] = useState(0)
  const lay = useCallback(
    (offer: Piled) => {
      if (isQuiet) setAway((was) => new Set([...was, offer.id]))
      setPiled((was) => [...was.filter(({ id }) => id !== offer.id), offer])
      setPage(0)
      return () => setPiled((was) => was.filter((one) => one !== offer))
    },
    [isQuiet],
  )
  const putAway = useCallback((id: string) => {
    setAway((was) => new Set([...was, id]))
    setPage(0)
  }, [])
  const atOnce = isWide ? openAtOnce.wide : openAtOnce.narrow
  const pages = useMemo(() => pagesOf(piled, away, atOnce), [piled, away, atOnce])
  const open = pages[page % pages.length] ?? []
  const pile = useMemo(() => {
    const placeOf = (id: string) => (open.includes(id) ? open.indexOf(id) : undefined)
    return { lay, putAway, placeOf }
  }, [lay, putAway, open])
  const [nextId] = pages[(page + 1) % pages.length] ?? []
  return {
    pile,
    /** What would lie open next, folded away until then; undefined when everything lies open. */
    next: pages.length > 1 ? piled.find(({ id }) => id === nextId) : undefined,
    /** How many lie below those that are open. */
    below: piled.length - open.length,
    turn: () => setPage((page + 1) % pages.length),
  }
}

export type OffersPile = ReturnType<typeof usePile>
