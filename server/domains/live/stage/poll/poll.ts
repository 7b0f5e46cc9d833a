import type { PollDraft, PollKind } from '#contracts/live'
import { refuse } from '../../refusals.ts'

/** A question as it is decided on: what may be answered, and until when. */
export interface AskedPoll {
  readonly kind: PollKind
  readonly options: readonly string[]
  readonly most: number
  readonly rightOption: number | null
  readonly closesAt: Date | null
  readonly closedAt: Date | null
}

/** A question ready to be asked. */
export interface PlannedPoll {
  readonly kind: PollKind
  readonly question: string
  readonly options: readonly string[]
  readonly rightOption: number | null
  readonly most: number
  readonly reveal: 'live' | 'closed'
}

/** Puts a draft in order, or refuses it with its field and why. A quiz shows no votes before its end: they would give it away. */
export function planPoll(draft: PollDraft): PlannedPoll {
  const { kind, rightOption } = draft
  const question = draft.question.trim()
  const options = (draft.options ?? []).map((option) => option.trim())
  if (question === '') throw refuse.emptyPoll({ field: 'question' })
  if (options.includes('')) throw refuse.emptyPoll({ field: 'options' })
  checkOptions(kind, options)
  if (kind === 'quiz' && options[rightOption ?? -1] === undefined) throw refuse.noRightOption({ field: 'rightOption' })
  if (kind !== 'quiz' && rightOption !== undefined) throw refuse.noRightOption({ field: 'rightOption' })
  const most = kind === 'poll' ? (draft.most ?? 1) : 1
  if (most > Math.max(1, options.length)) throw refuse.tooManyChoices({ field: 'most', most: options.length })
  const reveal = kind === 'quiz' ? 'closed' : (draft.reveal ?? 'live')
  return { kind, question, options, rightOption: rightOption ?? null, most, reveal }
}

function checkOptions(kind: PollKind, options: readonly string[]): void {
  const fits = kind === 'topic' ? options.length === 0 : options.length >= 2 && options.length <= 6
  if (!fits) throw refuse.wrongOptions({ field: 'options', kind })
  if (new Set(options).size < options.length) throw refuse.optionsAlike({ field: 'options' })
}

/** Refuses an answer that comes too late or does not fit; gives it in the order of the options. */
export function checkAnswer(poll: AskedPoll, choices: readonly number[], now: Date): number[] {
  if (poll.closedAt !== null || (poll.closesAt !== null && now >= poll.closesAt)) throw refuse.pollClosed()
  const chosen = [...new Set(choices)].sort((a, b) => a - b)
  const isWithin = chosen.length === choices.length && chosen.every((place) => poll.options[place] !== undefined)
  if (!isWithin) throw refuse.unknownChoice({ field: 'choices' })
  if (poll.kind !== 'topic' && chosen.length === 0) throw refuse.unknownChoice({ field: 'choices' })
  if (chosen.length > poll.most) throw refuse.tooManyChoices({ field: 'choices', most: poll.most })
  return chosen
}

/** Whether an answer is right; null where nothing is right or wrong. */
export function isRight(poll: AskedPoll, choices: readonly number[]): boolean | null {
  return poll.rightOption === null ? null : choices[0] === poll.rightOption
}

/** The votes after some more answers. */
export function countVotes(votes: readonly number[], answers: readonly (readonly number[])[]): number[] {
  const counted = [...votes]
  for (const choices of answers) for (const place of choices) counted[place] = (counted[place] ?? 0) + 1
  return counted
}
