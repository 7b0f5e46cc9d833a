import { useQuery } from '@tanstack/react-query'
import { type DrawProof, entriesAPage, getMyDraw, listDrawEntries } from '#contracts/draws'
import { call } from '#web/shared/wire/call.ts'
import { useMe } from '#web/shared/wire/me.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { type Recomputed, recompute } from '../../parts/draw/recompute.ts'

/** All public entries of a closed draw, in their order. */
async function readEntries({ drawId, entries: count }: DrawProof, signal: AbortSignal): Promise<string[]> {
  const entries: string[] = []
  while (entries.length < count) {
    const query = { from: entries.length + 1 }
    const page = await call(listDrawEntries, { params: { drawId }, query }, { signal })
    entries.push(...page.entries)
    if (page.entries.length < entriesAPage) break
  }
  return entries
}

/** Draws once more, here: what is public, and the person's own receipt when there is one. */
export function useRecomputed(proof: DrawProof | undefined) {
  const { me } = useMe()
  const drawId = proof?.drawId ?? ''
  const { data: mine } = useRoute(getMyDraw, { params: { drawId } }, { enabled: me !== undefined && drawId !== '' })
  const receipt = mine?.receipt
  const { data: entries, error } = useQuery<string[], Problem>({
    queryKey: ['entries of a draw', drawId, proof?.root],
    queryFn: ({ signal }) => (proof ? readEntries(proof, signal) : []),
    enabled: proof?.root !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { data: recomputed } = useQuery<Recomputed>({
    queryKey: ['draw once more', proof, entries?.length, receipt],
    queryFn: () => (proof ? recompute(proof, entries ?? [], receipt) : { findings: [], order: [] }),
    enabled: proof !== undefined && (proof.root === undefined || entries !== undefined),
  })
  return { recomputed, receipt, entries, problem: error ?? undefined }
}
