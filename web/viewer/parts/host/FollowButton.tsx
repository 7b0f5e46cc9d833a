import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { followHost, getHost, type Host, listFollows, unfollowHost } from '#contracts/live'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useToggle } from '#web/shared/wire/use-toggle.ts'
import { hostWords } from './words.ts'

interface Props {
  readonly host: Pick<Host, 'id' | 'name'>
  readonly follows: boolean
}

/** Follows a host, or no longer; each is told with a way back. */
export function FollowButton({ host, follows }: Props) {
  const t = useWords(hostWords)
  const asMember = useAsMember()
  const refused = useTellRefusal()
  const following = useToggle({
    isOn: follows,
    turnOn: followHost,
    turnOff: unfollowHost,
    input: { params: { hostId: host.id } },
    changes: [getHost, listFollows],
    onDone: (isOn) =>
      tell(t(isOn ? 'followed' : 'unfollowed', { name: host.name }), {
        tone: 'done',
        undo: () => following.turn(!isOn),
      }),
    onRefused: refused,
  })
  const Icon = following.isOn ? IconCheck : IconPlus
  return (
    <Button
      variant={following.isOn ? 'default' : 'filled'}
      leftSection={<Icon size={18} aria-hidden />}
      aria-pressed={following.isOn}
      aria-label={`${t(following.isOn ? 'following' : 'follow')} · ${host.name}`}
      onClick={asMember(following.flip)}
    >
      {t(following.isOn ? 'following' : 'follow')}
    </Button>
  )
}
