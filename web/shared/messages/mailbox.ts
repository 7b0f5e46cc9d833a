import { useEffect, useRef } from 'react'
import type { MailboxEntries } from '#contracts/messaging'
import type { Entry } from '#contracts/wire'
import { type OpenRoom, openRoom } from '../wire/room-news.ts'

/** One thing that a mailbox told. */
export type MailboxEntry = {
  [Type in keyof MailboxEntries]: { readonly type: Type; readonly body: MailboxEntries[Type] }
}[keyof MailboxEntries]

interface Listener {
  readonly onEntries: (entries: readonly MailboxEntry[]) => void
  /** Something may have been missed: what is on the screen is to be read again. */
  readonly onFresh?: () => void
}

interface Followed {
  readonly room: OpenRoom
  readonly listeners: Set<Listener>
}

const followed = new Map<string, Followed>()

/** Follows a mailbox; however many parts of a page do, it has one line. Answers how to stop. */
function followMailbox(roomId: string, listener: Listener): () => void {
  const known = followed.get(roomId) ?? open(roomId)
  known.listeners.add(listener)
  return () => {
    known.listeners.delete(listener)
    if (known.listeners.size > 0) return
    known.room.close()
    followed.delete(roomId)
  }
}

function open(roomId: string): Followed {
  const listeners = new Set<Listener>()
  const room = openRoom({
    roomId,
    onEntries: (entries) => {
      // Rooms tell what the contract's closed union holds; the server's tests keep it to that.
      const told = entries.filter(isOfMailbox) as unknown as readonly MailboxEntry[]
      if (told.length > 0) for (const { onEntries } of listeners) onEntries(told)
    },
    onFresh: () => {
      for (const { onFresh } of listeners) onFresh?.()
    },
  })
  const known = { room, listeners }
  followed.set(roomId, known)
  return known
}

const types: ReadonlySet<string> = new Set<keyof MailboxEntries>([
  'messages-said',
  'message-gone',
  'conversation-read',
  'conversation-changed',
])

function isOfMailbox({ type }: Entry): boolean {
  return types.has(type)
}

/** Follows a mailbox while the component is there; `undefined` follows none. */
export function useMailbox(roomId: string | undefined, listener: Listener): void {
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => {
    if (roomId === undefined) return
    return followMailbox(roomId, {
      onEntries: (entries) => latest.current.onEntries(entries),
      onFresh: () => latest.current.onFresh?.(),
    })
  }, [roomId])
}
