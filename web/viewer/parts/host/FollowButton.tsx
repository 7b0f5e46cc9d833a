import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import type { Host } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { useFollow } from './use-follow.ts'
import { hostWords } from './words.ts'

interface Props {
  readonly host: Pick<Host, 'id' | 'name'>
  readonly follows: boolean
}

/** Follows a host, or no longer; each is told with a way back. */
export function FollowButton({ host, follows: followed }: Props) {
  const t = useWords(hostWords)
  const { follows, flip } = useFollow({ host, follows: followed })
  const Icon = follows ? IconCheck : IconPlus
  return (
    <Button
      variant={follows ? 'default' : 'filled'}
      leftSection={<Icon size={18} aria-hidden />}
      aria-pressed={follows}
      aria-label={`${t(follows ? 'following' : 'follow')} · ${host.name}`}
      onClick={flip}
    >
      {t(follows ? 'following' : 'follow')}
    </Button>
  )
}
