import { followPerson, getPersonPage, listFollowers, listFollowing, unfollowPerson } from '#contracts/community'
import { listFollows } from '#contracts/live'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useTurn } from '#web/shared/wire/use-turn.ts'
import { personWords } from './words.ts'

interface Followed {
  readonly id: string
  readonly name: string
  readonly follows: boolean
  readonly followers: number
}

/** Follows a person, who may be a host, or no longer: at once on the screen, with a way back. */
export function useFollowPerson({ id, name, follows, followers }: Followed) {
  const t = useWords(personWords)
  const asMember = useAsMember()
  const onRefused = useTellRefusal()
  const turned = useTurn({
    key: `follow/${id}`,
    known: { isOn: follows, count: followers },
    turnOn: followPerson,
    turnOff: unfollowPerson,
    input: { params: { personId: id } },
    read: (answer) => ({ isOn: answer.follows, count: answer.followers }),
    changes: [getPersonPage, listFollowers, listFollowing, listFollows],
    onDone: (isOn) =>
      tell(t(isOn ? 'followed' : 'unfollowed', { name }), { tone: 'done', undo: () => turned.turn(!isOn) }),
    onRefused,
  })
  return { ...turned, flip: asMember(turned.flip) }
}
