import { followHost, getHost, getShow, type Host, listFollows, unfollowHost } from '#contracts/live'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useToggle } from '#web/shared/wire/use-toggle.ts'
import { hostWords } from './words.ts'

interface Following {
  readonly host: Pick<Host, 'id' | 'name'>
  readonly follows: boolean
  /** The room it happens in, so that it can welcome the new fan. */
  readonly showId?: string
}

/** Follows a host, or no longer: at once on the screen, with a way back. Guests are led to sign in. */
export function useFollow({ host, follows, showId }: Following) {
  const t = useWords(hostWords)
  const asMember = useAsMember()
  const onRefused = useTellRefusal()
  const params = { hostId: host.id }
  const following = useToggle({
    isOn: follows,
    turnOn: followHost,
    turnOff: unfollowHost,
    input: { params },
    ...(showId ? { inputOn: { params, body: { showId } } } : {}),
    changes: [getShow, getHost, listFollows],
    onDone: (isOn) =>
      tell(t(isOn ? 'followed' : 'unfollowed', { name: host.name }), {
        tone: 'done',
        undo: () => following.turn(!isOn),
      }),
    onRefused,
  })
  return { follows: following.isOn, flip: asMember(following.flip) }
}
