import { useCallback, useEffect, useRef, useState } from 'react'
import { listMessages, type Message } from '#contracts/messaging'
import { call } from '../wire/call.ts'
import { Problem } from '../wire/problem.ts'
import { type MailboxEntry, useMailbox } from './mailbox.ts'
import { missingAfter, withMessages, withoutMessage } from './thread.ts'

const pageOf = 40
const fillOf = 200

export interface Thread {
  /** Undefined until the first page is there. */
  readonly messages: readonly Message[] | undefined
  readonly problem: Problem | undefined
  readonly hasOlder: boolean
  readonly isFetchingOlder: boolean
  readonly older: () => void
  readonly again: () => void
  /** Takes a message that a command answered. */
  readonly take: (message: Message) => void
}

/**
 * One conversation, kept right by its mailbox: what is told with its words is shown at once, what was missed is read by its
 * number. Whatever happens to the line, no message is left out and none comes twice.
 */
export function useThread(conversationId: string, roomId: string | undefined): Thread {
  const [messages, setMessages] = useState<readonly Message[]>()
  const [problem, setProblem] = useState<Problem>()
  const [isFetchingOlder, setFetchingOlder] = useState(false)
  const known = useRef<readonly Message[]>([])
  const filling = useRef(false)
  const upTo = useRef(0)

  const show = useCallback((next: readonly Message[]) => {
    known.current = next
    setMessages(next)
  }, [])

  const read = useCallback(
    (query: { before?: number; after?: number; limit: number }) =>
      call(listMessages, { params: { conversationId }, query }),
    [conversationId],
  )

  const fill = useCallback(async () => {
    if (filling.current) return
    filling.current = true
    try {
      for (let after = missingAfter(known.current, upTo.current); after !== undefined; ) {
        const page = await read({ after, limit: fillOf })
        upTo.current = Math.max(upTo.current, page.seq)
        show(withMessages(known.current, page.items))
        const next = missingAfter(known.current, upTo.current)
        after = next === after ? undefined : next
      }
    } catch {
      // The next thing that is told, or the line coming back, tries again.
    } finally {
      filling.current = false
    }
  }, [read, show])

  const begin = useCallback(async () => {
    try {
      const page = await read({ limit: pageOf })
      upTo.current = Math.max(upTo.current, page.seq)
      show(known.current.length === 0 ? page.items : withMessages(known.current, page.items))
      setProblem(undefined)
      await fill()
    } catch (error) {
      if (error instanceof Problem) setProblem(error)
    }
  }, [read, show, fill])

  useEffect(() => {
    known.current = []
    upTo.current = 0
    setMessages(undefined)
    setProblem(undefined)
    void begin()
  }, [begin])

  const hear = ({ type, body }: MailboxEntry) => {
    if (body.conversationId !== conversationId) return
    if (type === 'messages-said') {
      upTo.current = Math.max(upTo.current, body.upTo)
      if (body.messages) show(withMessages(known.current, body.messages))
      void fill()
    }
    if (type === 'message-gone') show(withoutMessage(known.current, body.seq, body.gone))
  }
  useMailbox(roomId, {
    onEntries: (entries) => {
      for (const entry of entries) hear(entry)
    },
    onFresh: () => void begin(),
  })

  const first = messages?.[0]?.seq ?? 1
  const older = async () => {
    setFetchingOlder(true)
    try {
      show(withMessages(known.current, (await read({ before: first, limit: pageOf })).items))
    } catch (error) {
      if (error instanceof Problem) setProblem(error)
    } finally {
      setFetchingOlder(false)
    }
  }
  return {
    messages,
    problem,
    hasOlder: first > 1,
    isFetchingOlder,
    older: () => void older(),
    again: () => void begin(),
    take: (message) => {
      upTo.current = Math.max(upTo.current, message.seq)
      show(withMessages(known.current, [message]))
      void fill()
    },
  }
}
