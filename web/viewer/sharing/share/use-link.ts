import { useRef } from 'react'
import { listOwnShares, makeShareLink, type ShareChannel } from '#contracts/sharing'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import type { Shareable } from './shareable.ts'

/** Makes this person's link by a channel, once a channel; undefined when it was refused, which is said. */
export function useLink({ kind, subjectId }: Shareable) {
  const tellRefusal = useTellRefusal()
  const made = useRef(new Map<ShareChannel, string>())
  const { ask, isSending } = useCommand(makeShareLink, { changes: [listOwnShares], onRefused: tellRefusal })
  const linkBy = async (channel: ShareChannel): Promise<string | undefined> => {
    const known = made.current.get(channel)
    if (known) return known
    const link = await ask({ body: { kind, channel, ...(subjectId && { subjectId }) } }).catch(() => undefined)
    if (!link) return undefined
    const address = new URL(link.path, location.origin).href
    made.current.set(channel, address)
    return address
  }
  return { linkBy, isMaking: isSending }
}
