import { useCallback, useRef, useState } from 'react'
import { type ChatLine, type RoomPerson, sayLine } from '#contracts/live'
import type { OwnLine } from '#web/shared/room/lines.ts'
import { newId } from '#web/shared/room/new-id.ts'
import { call } from '#web/shared/wire/call.ts'
import { asProblem, type Problem } from '#web/shared/wire/problem.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'

interface Speaking {
  readonly showId: string
  readonly person: RoomPerson
  /** The moment of the picture that this person sees. */
  readonly mediaNow: () => number | undefined
  readonly onSaid?: (line: ChatLine) => void
  readonly onRefused?: (problem: Problem) => void
}

export interface OwnLines {
  readonly own: readonly OwnLine[]
  readonly say: (text: string, productId?: string) => void
  /** Sends a refused line again, as the same line. */
  readonly again: (id: string) => void
  /** Takes a line off this screen. */
  readonly forget: (id: string) => void
  /** When this person last said something, ms by the server's clock. */
  readonly lastSaidAt: number | undefined
}

const remembered = 40

/** What this person says: on the screen at once, then kept, or refused with the reason. */
export function useOwnLines({ showId, person, mediaNow, onSaid, onRefused }: Speaking): OwnLines {
  const [own, setOwn] = useState<readonly OwnLine[]>([])
  const current = useRef(own)
  current.current = own
  const heard = useRef({ onSaid, onRefused })
  heard.current = { onSaid, onRefused }

  const settle = useCallback((id: string, settled: Partial<OwnLine>) => {
    setOwn((lines) => lines.map((one) => (one.line.id === id ? { ...one, ...settled } : one)))
  }, [])

  const send = useCallback(
    async ({ id, text, productId }: ChatLine) => {
      const body = { id, text, ...(productId ? { productId } : {}) }
      try {
        const line = await call(sayLine, { params: { showId }, body }, { idempotencyKey: id })
        settle(id, { line, state: 'kept' })
      } catch (thrown) {
        const problem = asProblem(thrown)
        settle(id, { state: 'refused', problem })
        heard.current.onRefused?.(problem)
      }
    },
    [showId, settle],
  )

  const say = (text: string, productId?: string) => {
    const now = serverNow()
    const moment = { id: newId(now), at: new Date(now).toISOString(), mediaTime: mediaNow() ?? now }
    const line: ChatLine = { ...moment, person, text, ...(productId ? { productId } : {}) }
    setOwn((lines) => [...lines, { line, state: 'sending' } as const].slice(-remembered))
    heard.current.onSaid?.(line)
    void send(line)
  }
  const again = (id: string) => {
    const line = current.current.find((one) => one.line.id === id)?.line
    if (!line) return
    settle(id, { state: 'sending' })
    void send(line)
  }
  const forget = (id: string) => setOwn((lines) => lines.filter((one) => one.line.id !== id))
  const last = own.findLast(({ state }) => state !== 'refused')
  return { own, say, again, forget, lastSaidAt: last && Date.parse(last.line.at) }
}
