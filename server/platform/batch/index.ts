import { Refusal } from '#kernel/refusal'
import { refuse } from './refusals.ts'
import { runApart } from './run-apart.ts'

export interface BatchOptions<Key, Item, Result> {
  /** How long the first item of a batch waits for company; 2–5 ms is unnoticed and already pays. */
  readonly windowMs: number
  /**
   * Who came while a batch ran goes with the next one, which begins this long after the one before did: a crowd fills
   * few batches instead of many small ones. At once when absent; a key may have a pace of its own, asked for each batch.
   */
  readonly paceMs?: number | ((key: Key) => number)
  /** Items handed over at once. */
  readonly maxSize: number
  /** Items that may wait for one key before newcomers are refused. */
  readonly maxWaiting?: number
  /** Batches in progress at the same time over all keys: connections this batcher may hold. */
  readonly lanes?: number
  /**
   * Does the work: one outcome an item, in their order; a refusal in an item's place is that caller's answer.
   * All or nothing: when it throws nothing may have been kept, for its items are then tried again in smaller groups.
   */
  run(key: Key, items: readonly Item[]): Promise<readonly (Result | Refusal)[]>
}

export interface Batcher<Key, Item, Result> {
  /** Settles with this item's own result or refusal once its batch is done; never before. */
  add(key: Key, item: Item): Promise<Result>
  /** Items accepted and not yet answered. */
  waiting(): number
  /** Refuses newcomers, finishes what was accepted. */
  close(): Promise<void>
}

interface Call<Item, Result> {
  readonly item: Item
  resolve(result: Result): void
  reject(cause: unknown): void
}

/** Calls waiting for one key. `idle` has nothing to do, `gathering` waits for company, `ready` for a lane, `running` holds one. */
interface Queue<Item, Result> {
  calls: Call<Item, Result>[]
  state: 'idle' | 'gathering' | 'ready' | 'running'
  timer?: NodeJS.Timeout
}

/**
 * Turns calls that arrive together for one key into one call of `run`.
 *
 * Order is kept within a key, whose batches never overlap; keys take turns, so a crowded one delays the others by one batch at most.
 */
export function batcher<Key, Item, Result>(options: BatchOptions<Key, Item, Result>): Batcher<Key, Item, Result> {
  const { windowMs, paceMs = 0, maxSize, maxWaiting = 10_000, lanes = 4, run } = options
  const queues = new Map<Key, Queue<Item, Result>>()
  const ready: Key[] = []
  let busyLanes = 0
  let waiting = 0
  let closing: (() => void) | undefined

  function add(key: Key, item: Item): Promise<Result> {
    if (closing) return Promise.reject(refuse.closing())
    const queue = queues.get(key) ?? { calls: [], state: 'idle' }
    if (queue.calls.length >= maxWaiting) return Promise.reject(refuse.tooManyWaiting({ retryAfterSeconds: 1 }))
    queues.set(key, queue)
    waiting++
    return new Promise((resolve, reject) => {
      queue.calls.push({ item, resolve, reject })
      if (queue.state === 'idle') gather(key, queue)
      else if (queue.state === 'gathering' && queue.calls.length >= maxSize) line(key, queue)
    })
  }

  /** Waits for company, unless it is complete already or has to wait for a lane anyway. */
  function gather(key: Key, queue: Queue<Item, Result>, ms = windowMs): void {
    queue.state = 'gathering'
    if (closing || queue.calls.length >= maxSize || busyLanes === lanes) line(key, queue)
    else queue.timer = setTimeout(line, ms, key, queue)
  }

  function line(key: Key, queue: Queue<Item, Result>): void {
    clearTimeout(queue.timer)
    queue.state = 'ready'
    ready.push(key)
    fillLanes()
  }

  function fillLanes(): void {
    while (busyLanes < lanes) {
      const key = ready.shift()
      if (key === undefined) return
      const queue = queues.get(key)
      if (queue) void take(key, queue)
    }
  }

  async function take(key: Key, queue: Queue<Item, Result>): Promise<void> {
    busyLanes++
    queue.state = 'running'
    const nextAt = performance.now() + (typeof paceMs === 'number' ? paceMs : paceMs(key))
    const calls = queue.calls.splice(0, maxSize)
    const outcomes = await runApart(
      (items) => run(key, items),
      calls.map((call) => call.item),
    )
    for (const [place, call] of calls.entries()) answer(call, outcomes[place])
    waiting -= calls.length
    busyLanes--
    const restMs = nextAt - performance.now()
    if (queue.calls.length === 0) queues.delete(key)
    else if (restMs > 0) gather(key, queue, restMs)
    else line(key, queue)
    fillLanes()
    if (waiting === 0) closing?.()
  }

  function close(): Promise<void> {
    return new Promise((resolve) => {
      closing = resolve
      if (waiting === 0) resolve()
      for (const [key, queue] of queues) if (queue.state === 'gathering') line(key, queue)
    })
  }

  return { add, close, waiting: () => waiting }
}

function answer<Item, Result>(
  call: Call<Item, Result>,
  outcome: { result: Result | Refusal } | { cause: unknown } | undefined,
): void {
  if (!outcome) call.reject(new Error('A batch answered fewer outcomes than it had items.'))
  else if ('cause' in outcome) call.reject(outcome.cause)
  else if (outcome.result instanceof Refusal) call.reject(outcome.result)
  else call.resolve(outcome.result)
}
