import { useState } from 'react'
import { followHost, getHost, getShow, listFollows, type ShowPage, unfollowHost } from '#contracts/live'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { roomWords } from '../words.ts'

/**
 * Follows the host of a room, or no longer: at once on the screen, with a way back. Guests are led to sign in. The room is
 * named with it, so that it can welcome the new fan.
 */
export function useFollow({ id, host, me }: Pick<ShowPage, 'id' | 'host' | 'me'>) {
  const t = useWords(roomWords)
  const asMember = useAsMember()
  const tellRefusal = useTellRefusal()
  const [wish, setWish] = useState<boolean>()
  const params = { hostId: host.id }
  const settled = (isOn: boolean) => ({
    changes: [getShow, getHost, listFollows],
    onDone: () => {
      setWish(undefined)
      tell(t(isOn ? 'followed' : 'unfollowed', { name: host.name }), { tone: 'done', undo: () => turn(!isOn) })
    },
    onRefused: (problem: Problem) => {
      setWish(undefined)
      tellRefusal(problem)
    },
  })
  const on = useCommand(followHost, settled(true))
  const off = useCommand(unfollowHost, settled(false))
  const turn = (isOn: boolean) => {
    setWish(isOn)
    if (isOn) on.send({ params, body: { showId: id } })
    else off.send({ params })
  }
  const follows = wish ?? me.follows
  return { follows, flip: asMember(() => turn(!follows)) }
}
