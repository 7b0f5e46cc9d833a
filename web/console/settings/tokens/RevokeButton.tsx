import { Button } from '@mantine/core'
import { useState } from 'react'
import { type ApiToken, listAudit, listTokens, revokeToken } from '#contracts/identity'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { tokenWords } from './words.ts'

/** Revoking cannot be undone, so it asks for a second press; leaving the button takes the first one back. */
export function RevokeButton({ token }: { readonly token: ApiToken }) {
  const t = useWords(tokenWords)
  const tellRefusal = useTellRefusal()
  const [isSure, setSure] = useState(false)
  const revoke = useCommand(revokeToken, {
    changes: [listTokens, listAudit],
    onDone: () => tell(t('revoked', { name: token.name }), { tone: 'done' }),
    onRefused: tellRefusal,
  })
  return (
    <Button
      size="compact-sm"
      variant={isSure ? 'filled' : 'subtle'}
      color="red"
      loading={revoke.isSending}
      onBlur={() => setSure(false)}
      onClick={() => (isSure ? revoke.send({ params: { tokenId: token.id } }) : setSure(true))}
    >
      {t(isSure ? 'revokeSure' : 'revoke')}
    </Button>
  )
}
