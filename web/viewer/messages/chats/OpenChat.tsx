import { useEffect, useRef } from 'react'
import { openConversation } from '#contracts/messaging'
import type { BodyOf } from '#contracts/route'
import { usePathParam, useSearch } from '#web/shared/router/open-screen.ts'
import { go } from '#web/shared/router/place.ts'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'

/** Opens the conversation with the shop and goes there. */
export function ChatWithShop() {
  return <OpenChat whom={{ shop: true }} search={useSearch()} />
}

/** Opens the conversation with a member and goes there. */
export function ChatWithPerson() {
  return <OpenChat whom={{ personId: usePathParam('personId') }} search={useSearch()} />
}

interface Props {
  readonly whom: BodyOf<typeof openConversation>
  /** What one came from (`product` or `order`) goes along. */
  readonly search: Readonly<Record<string, string>>
}

function OpenChat({ whom, search }: Props) {
  const open = useCommand(openConversation, {
    onDone: ({ id }) => go(`/messages/chats/${id}`, { search, replace: true }),
  })
  const hasAsked = useRef(false)
  const ask = () => open.send({ body: whom })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (!hasAsked.current) ask()
    hasAsked.current = true
  }, [])
  return open.problem ? <ErrorState problem={open.problem} onAgain={ask} /> : <ScreenSkeleton />
}
