import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getOwnHand, keepHandUp, lowerOwnHand, type OwnHand, raiseHand } from '#contracts/live'
import { useTidings } from '#web/shared/room/tidings.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { call } from '#web/shared/wire/call.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { keyOf, useRoute } from '#web/shared/wire/use-route.ts'
import type { RoomNow } from '../news.ts'

const stayEveryMs = 30_000

/** The person's own raised hand; kept up while the page is there. `onCalled` is called when they are called up. */
export function useHand(showId: string, room: RoomNow, onCalled: () => void) {
  const { me, isMember } = useMe()
  const queries = useQueryClient()
  const params = { showId }
  const { data, refetch } = useRoute(getOwnHand, { params }, { enabled: isMember })
  const put = (own: OwnHand) => queries.setQueryData(keyOf(getOwnHand, { params }), own)
  const onRefused = useTellRefusal()
  const raising = useCommand(raiseHand, { onDone: put, onRefused })
  const lowering = useCommand(lowerOwnHand, { onDone: () => put({}), onRefused })
  useTidings(room, {
    onEntry: (entry) => {
      if (entry.type !== 'hand-called') return
      if (entry.body.person.id === me?.id) {
        void refetch()
        onCalled()
      }
    },
    onMissed: () => void refetch(),
  })
  const isUp = data?.hand !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: for as long as it is up
  useEffect(() => {
    if (!isUp) return
    const stay = () => call(keepHandUp, { params }).then(put, () => undefined)
    const timer = setInterval(() => void stay(), stayEveryMs)
    return () => clearInterval(timer)
  }, [isUp, showId])
  return {
    isMember,
    hand: data?.hand,
    before: data?.before ?? 0,
    isSending: raising.isSending || lowering.isSending,
    raise: (question?: string) => raising.send({ params, body: question === undefined ? {} : { question } }),
    lower: () => lowering.send({ params }),
  }
}

export type OwnHandNow = ReturnType<typeof useHand>
