import { createHash } from 'node:crypto'

import type { Route } from '#contracts/route'
import { Refusal, refusals } from '#kernel/refusal'
import type { Work } from '#platform/work'
import type { Call, MountedRoute } from '../route.ts'
import { AlreadyDone, changeAnswer, findAnswer, type KeptAnswer, keepAnswer, type RequestMark } from './kept-answer.ts'

export { forgetAnswers } from './kept-answer.ts'

export const refuse = refusals('idempotency', {
  badKey: ['invalid', 'An Idempotency-Key has 1 to 255 printable characters.'],
  otherRequest: ['unfit', 'This Idempotency-Key was used for another request. Take a new one.'],
  inProgress: ['conflict', 'The first request with this Idempotency-Key is still being worked on.'],
})

/**
 * Makes a POST route safe to repeat: with an `Idempotency-Key`, what it does is done once and every repetition within a day
 * gets the first answer, marked `idempotency-replayed: true`. Key, deed and answer are one commit, so a crash between
 * them cannot do it twice; of two nodes that do it at once the later one takes back what it did. Only successes are kept;
 * after a refusal nothing was done and the key is free.
 */
export function onceAKey({ route, answer }: MountedRoute): MountedRoute {
  if (route.method !== 'POST' || route.isRepeatable) return { route, answer }
  const running = new Set<string>()
  return {
    route,
    async answer(call) {
      const mark = markOf(route, call)
      if (!mark) return answer(call)
      const name = `${mark.actorId}\n${mark.key}`
      if (running.has(name)) throw refuse.inProgress({ retryAfterSeconds: 1 })
      running.add(name)
      try {
        return await answerOnce(call, mark, { route, answer })
      } finally {
        running.delete(name)
      }
    },
  }
}

async function answerOnce(call: Call<Route>, mark: RequestMark, { route, answer }: MountedRoute): Promise<unknown> {
  const before = await findAnswer(call.reader, mark)
  if (before) return replay(call, before)
  try {
    return await answerInOneCommit(call, mark, { route, answer })
  } catch (error) {
    // Also what looks like a refusal may be one only because the same request was faster elsewhere.
    const meanwhile =
      error instanceof AlreadyDone || error instanceof Refusal ? await findAnswer(call.reader, mark) : undefined
    if (meanwhile) return replay(call, meanwhile)
    throw error
  }
}

/** The first transaction keeps its result under the key; a handler that answers something else corrects it afterwards. */
async function answerInOneCommit(
  call: Call<Route>,
  mark: RequestMark,
  { route, answer }: MountedRoute,
): Promise<unknown> {
  const status = Number(Object.keys(route.answers)[0] ?? 200)
  let kept: string | undefined
  let isTaken = false
  const keeping =
    <Result>(action: (work: Work) => Promise<Result>) =>
    async (work: Work) => {
      if (isTaken) return action(work)
      const result = await action(work)
      work.atLast(() => keepAnswer(work.tx, mark, { status, answer: result }, work.now))
      kept = JSON.stringify(result)
      return result
    }
  const value = await answer({
    ...call,
    perform: async (action) => {
      const result = await call.perform(keeping(action))
      isTaken = true
      return result
    },
  })
  if (isTaken && JSON.stringify(value) !== kept) await changeAnswer(call.reader, mark, value)
  return value
}

function replay({ reply }: Call<Route>, { isSameRequest, status, answer }: KeptAnswer): undefined {
  if (!isSameRequest) throw refuse.otherRequest()
  reply
    .code(status)
    .header('idempotency-replayed', 'true')
    .send(answer ?? {})
}

function markOf(route: Route, { actor, request, params, query, body }: Call<Route>): RequestMark | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined || actor.kind === 'anonymous') return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) throw refuse.badKey()
  const hash = createHash('sha256')
    .update(JSON.stringify([route.path, params, query, body]))
    .digest()
  return { actorId: actor.id, key, hash }
}
