import { Button } from '@mantine/core'
import { IconBell, IconCheck } from '@tabler/icons-react'
import {
  type Column,
  findColumns,
  getColumn,
  listSubscribedColumns,
  subscribeColumn,
  unsubscribeColumn,
} from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { columnWords } from './words.ts'

const changes = [getColumn, findColumns, listSubscribedColumns]

/** Subscribes, or no longer; guests are led to sign in and back. */
export function SubscribeButton({ column }: { readonly column: Column }) {
  const t = useWords(columnWords)
  const { isMember } = useMe()
  const onRefused = useTellRefusal()
  const subscribing = useCommand(subscribeColumn, { changes, onRefused })
  const ending = useCommand(unsubscribeColumn, { changes, onRefused })
  const { id: columnId, handle, isSubscribed } = column
  const flip = () => {
    if (!isMember) return go('/sign-in', { search: { back: `/columns/${handle}` } })
    const command = isSubscribed ? ending : subscribing
    command.send({ params: { columnId } })
  }
  return (
    <Button
      variant={isSubscribed ? 'default' : 'filled'}
      leftSection={isSubscribed ? <IconCheck size={16} /> : <IconBell size={16} />}
      aria-pressed={isSubscribed}
      loading={subscribing.isSending || ending.isSending}
      onClick={flip}
    >
      {t(isSubscribed ? 'subscribed' : 'subscribe')}
    </Button>
  )
}
