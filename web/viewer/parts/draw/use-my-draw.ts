import { useEffect, useState } from 'react'
import { type Draw, enterDraw, getMyDraw } from '#contracts/draws'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'

/** How often the list of conditions is looked at again: watching, and what is done elsewhere, ticks itself. */
const lookEveryMs = 4_000

/** How a draw stands for the person in front of the screen. Somebody who is nobody yet has met no condition. */
export function useMyDraw(draw: Draw) {
  const { me } = useMe()
  const tellRefusal = useTellRefusal()
  const params = { drawId: draw.id }
  const isOpen = draw.state === 'open'
  const isDrawn = draw.state === 'drawn' || draw.state === 'settled'
  const [isResultKnown, setResultKnown] = useState(false)
  const { data, refetch } = useRoute(
    getMyDraw,
    { params },
    {
      enabled: me !== undefined,
      staleTime: 0,
      refetchInterval: (query) => (isOpen && !query.state.data?.receipt ? lookEveryMs : false),
    },
  )
  const hasEntered = data?.receipt !== undefined
  // What was read during the countdown knows of no win: nobody is told that they lost before the house was asked again.
  useEffect(() => {
    if (isDrawn && hasEntered) void refetch().then(({ isSuccess }) => setResultKnown(isSuccess))
  }, [isDrawn, hasEntered, refetch])
  const entering = useCommand(enterDraw, { changes: [getMyDraw], onRefused: tellRefusal })
  const checks = data?.checks ?? draw.conditions.map(({ kind }) => ({ kind, isMet: false }))
  return {
    checks,
    needsAccount: data?.needsAccount ?? (me === undefined && !draw.guestsMay),
    receipt: data?.receipt,
    win: data?.win,
    isResultKnown,
    mayEnter: checks.every(({ isMet }) => isMet),
    isEntering: entering.isSending,
    enter: () => entering.send({ params }),
    lookAgain: () => void refetch(),
  }
}
