import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { askToExplain, type ExplainDemand, listExplainDemand } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { shelfWords } from './words.ts'

const nobody: readonly ExplainDemand[] = []

interface Asking {
  readonly showId: string
  /** The room's news of the demand; what was read at the opening until there are any. */
  readonly told: readonly ExplainDemand[] | undefined
  readonly explainingId: string | undefined
}

/** 求讲解 in one show: who wants what, and asking: on the screen at once, taken back with words when it is refused. */
export function useAsking({ showId, told, explainingId }: Asking) {
  const t = useWords(shelfWords)
  const refused = useTellRefusal()
  const { data } = useRoute(listExplainDemand, { params: { showId } })
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  const mark = (productId: string, isAsked: boolean) =>
    setAsked((before) => {
      const after = new Set(before)
      if (isAsked) after.add(productId)
      else after.delete(productId)
      return after
    })

  useEffect(() => {
    if (data) setAsked((before) => new Set([...before, ...data.mine]))
  }, [data])
  // What is being explained is granted, and may be asked for again later.
  useEffect(() => {
    if (explainingId) setAsked((before) => new Set([...before].filter((id) => id !== explainingId)))
  }, [explainingId])

  const asking = useCommand(askToExplain, {
    onDone: () => tell(t('askedTold'), { tone: 'done' }),
    onRefused: (problem, { body }) => {
      mark(body.productId, false)
      refused(problem)
    },
  })
  const send = useRef((_productId: string) => {})
  send.current = (productId) => {
    mark(productId, true)
    asking.send({ params: { showId }, body: { productId } })
  }
  const ask = useCallback((productId: string) => send.current(productId), [])
  const demand = told ?? data?.items ?? nobody
  // The same object until something changes: a shelf beside a busy chat is drawn only when it has to be.
  return useMemo(() => ({ demand, asked, ask }), [demand, asked, ask])
}
