import type { CaseState } from '#contracts/messaging'
import { refuse } from '../../refusals.ts'

/** A service conversation as it stands, without who and what it is about. */
export interface Standing {
  readonly state: CaseState
  readonly agent_id: string | null
  readonly assigned_at: Date | null
  readonly return_at: Date | null
  readonly asked_seq: number | null
  readonly asked_at: Date | null
  readonly due_at: Date | null
  readonly is_answered: boolean
  readonly breached: boolean
  readonly snoozed_until: Date | null
  readonly solved_at: Date | null
  readonly round: number
}

/** How it begins, before anything was said. */
export const untouched: Standing = {
  state: 'waiting',
  agent_id: null,
  assigned_at: null,
  return_at: null,
  asked_seq: null,
  asked_at: null,
  due_at: null,
  is_answered: false,
  breached: false,
  snoozed_until: null,
  solved_at: null,
  round: 1,
}

/** An answer that was owed and is given. */
export interface Answered {
  readonly askedSeq: number
  readonly askedAt: Date
  readonly dueAt: Date | null
  readonly isFirst: boolean
}

const nothingOwed = { asked_seq: null, asked_at: null, due_at: null, return_at: null, breached: false }
const awake = { snoozed_until: null, solved_at: null }

/** Whether what is solved is opened by a customer's message: then its first answer is owed anew. */
export function reopens({ state }: Pick<Standing, 'state'>): boolean {
  return state === 'solved'
}

/** After the customer wrote: the clock of the first message that is not answered goes on running. */
export function afterQuestion(
  was: Standing,
  question: { readonly seq: number; readonly at: Date; readonly dueAt: Date | undefined; readonly returnAt: Date },
): Standing {
  const opened = reopens(was)
  const agent = opened ? { agent_id: null, assigned_at: null } : {}
  const round = opened ? { round: was.round + 1, is_answered: false } : {}
  const now: Standing = { ...was, ...awake, ...agent, ...round, state: 'open' }
  if (was.asked_at) return now
  const { seq, at, dueAt, returnAt } = question
  const return_at = now.agent_id ? returnAt : null
  return { ...now, asked_seq: seq, asked_at: at, due_at: dueAt ?? null, return_at, breached: false }
}

/** After an answer for the shop, in words or by voice; whoever answers what nobody has takes it. */
export function afterAnswer(
  was: Standing,
  answer: { readonly at: Date; readonly agentId: string },
): { readonly standing: Standing; readonly answered: Answered | undefined } {
  const { at, agentId } = answer
  const agent = was.agent_id ? {} : { agent_id: agentId, assigned_at: at }
  const standing: Standing = { ...was, ...awake, ...nothingOwed, ...agent, state: 'waiting', is_answered: true }
  return { standing, answered: owed(was) }
}

/** What is owed, if anything is. */
export function owed({ asked_seq, asked_at, due_at, is_answered }: Standing): Answered | undefined {
  if (asked_seq === null || asked_at === null) return undefined
  return { askedSeq: asked_seq, askedAt: asked_at, dueAt: due_at, isFirst: !is_answered }
}

/** After somebody was given it; what is asked and not answered goes back unless it is answered until `returnAt`. */
export function afterAssigning(was: Standing, agentId: string, at: Date, returnAt: Date): Standing {
  return { ...was, agent_id: agentId, assigned_at: at, return_at: was.asked_at ? returnAt : null }
}

export function afterReturning(was: Standing): Standing {
  return { ...was, agent_id: null, assigned_at: null, return_at: null }
}

/** Solved is told of the last message that was seen: when there is a newer one, nobody may close over it. */
export function afterSolving(was: Standing, seen: number, seq: number, at: Date): Standing {
  if (was.state === 'solved') throw refuse.alreadySolved()
  if (seen < seq) throw refuse.newerMessage({ seq })
  return { ...was, ...nothingOwed, snoozed_until: null, state: 'solved', solved_at: at }
}

export function afterSnoozing(was: Standing, until: Date, now: Date): Standing {
  if (was.state === 'solved') throw refuse.alreadySolved()
  if (was.asked_at) throw refuse.answerFirst()
  if (until <= now) throw refuse.snoozedIntoPast({ field: 'until' })
  return { ...was, state: 'snoozed', snoozed_until: until, solved_at: null }
}

/** Back among those that are looked after. */
export function afterOpening(was: Standing): Standing {
  if (was.state !== 'solved' && was.state !== 'snoozed') throw refuse.alreadyOpen()
  return { ...was, ...awake, state: 'open' }
}

/** Of two conversations that become one: what is owed longest is owed, and whoever has the other keeps it. */
export function afterMerging(into: Standing, from: Standing): Standing {
  const isOwed = from.asked_at !== null && (into.asked_at === null || from.asked_at < into.asked_at)
  const open: Standing = isOwed || into.asked_at ? { ...into, ...awake, state: 'open' } : into
  if (!isOwed) return open
  const { asked_seq, asked_at, due_at, is_answered, breached } = from
  return { ...open, asked_seq, asked_at, due_at, is_answered, breached }
}
