import { Button } from '@mantine/core'
import { useState } from 'react'
import { getSignInMethods, listAudit } from '#contracts/identity'
import { getSettings, removeProvider } from '#contracts/platform/house'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { settingsWords } from './words.ts'

/** Its secret is gone with it, so it asks for a second press. */
export function RemoveProvider({ providerId }: { readonly providerId: string }) {
  const t = useWords(settingsWords)
  const tellRefusal = useTellRefusal()
  const [isSure, setSure] = useState(false)
  const remove = useCommand(removeProvider, {
    changes: [getSettings, getSignInMethods, listAudit],
    onDone: () => tell(t('providerRemoved'), { tone: 'done' }),
    onRefused: tellRefusal,
  })
  return (
    <Button
      size="compact-sm"
      variant={isSure ? 'filled' : 'subtle'}
      color="red"
      loading={remove.isSending}
      onBlur={() => setSure(false)}
      onClick={() => (isSure ? remove.send({ params: { providerId } }) : setSure(true))}
    >
      {t(isSure ? 'removeSure' : 'remove')}
    </Button>
  )
}
