import type { Message } from '#contracts/messaging'
import { batcher } from '#platform/batch/index'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { type MessageDraft, sayMessages } from './conversation/say.ts'

/** What messaging keeps in memory of one running house: messages that are about to be kept. */
interface Runtime {
  /** Says a message; settled once it is kept, and never before. */
  say(draft: MessageDraft): Promise<Message>
  close(): Promise<void>
}

type Around = Pick<House, 'perform' | 'rooms'>

/** Messages that arrive within this time are kept in one commit. */
const windowMs = 3
const paceMs = 15
const mostAtOnce = 250
/** Conversations are dealt out among so many queues, each with one commit at a time: what is said in one keeps its order. */
const queues = 2

const runtimes = new WeakMap<object, Runtime>()

/** The runtime of a house, made when it is first asked for. */
export function runtimeOf(house: Around): Runtime {
  const known = runtimes.get(house.rooms)
  if (known) return known
  const runtime = createRuntime(house)
  runtimes.set(house.rooms, runtime)
  return runtime
}

function createRuntime(house: Around): Runtime {
  const saying = batcher<number, MessageDraft, Message>({
    windowMs,
    paceMs,
    maxSize: mostAtOnce,
    maxWaiting: 5_000,
    lanes: queues,
    run: (_queue, drafts) => house.perform(system, (work) => sayMessages(work, drafts)),
  })
  return {
    say: (draft) => saying.add((draft.conversationId.codePointAt(25) ?? 0) % queues, draft),
    close: () => saying.close(),
  }
}
