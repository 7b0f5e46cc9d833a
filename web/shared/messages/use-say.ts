import { useState } from 'react'
import { type Message, sayMessage } from '#contracts/messaging'
import type { BodyOf } from '#contracts/route'
import { newId } from '../room/new-id.ts'
import { call } from '../wire/call.ts'
import { Problem } from '../wire/problem.ts'

type Said = BodyOf<typeof sayMessage>

/** A message that is on its way, or that did not get through and waits to be sent again. */
export interface Pending {
  readonly said: Said
  readonly problem: Problem | undefined
}

/** Says messages one after the other, as they were written; one that fails can be sent again and is the same message still. */
export function useSay(conversationId: string, onSaid: (message: Message) => void) {
  const [pending, setPending] = useState<readonly Pending[]>([])
  const without = (id: string) => setPending((was) => was.filter(({ said }) => said.id !== id))

  const send = async (said: Said) => {
    setPending((was) => [...was.filter((one) => one.said.id !== said.id), { said, problem: undefined }])
    try {
      const message = await call(sayMessage, { params: { conversationId }, body: said })
      without(said.id)
      onSaid(message)
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('wire.offline', String(error), 0)
      setPending((was) => was.map((one) => (one.said.id === said.id ? { said, problem } : one)))
    }
  }
  return {
    pending,
    say: (what: Omit<Said, 'id'>) => void send({ id: newId(), ...what }),
    sendAgain: (said: Said) => void send(said),
    drop: without,
  }
}
