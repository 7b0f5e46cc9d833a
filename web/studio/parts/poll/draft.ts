import type { OwnPoll, PollDraft, PollKind } from '#contracts/live'

/** The form as it is typed; the house has the last word on it. */
export interface Typed {
  readonly kind: PollKind
  readonly question: string
  readonly options: readonly string[]
  readonly rightOption: number
  readonly most: number
  /** Seconds; 0 is until it is closed. */
  readonly seconds: number
  readonly hidesVotes: boolean
}

export const blank: Typed = {
  kind: 'poll',
  question: '',
  options: ['', ''],
  rightOption: 0,
  most: 1,
  seconds: 60,
  hidesVotes: false,
}

export const mostOptions = 6

/** What was typed, as it is sent: empty options left out, and only what its kind has. */
export function draftOf(typed: Typed): PollDraft {
  const { kind, question, seconds, hidesVotes } = typed
  const time = seconds > 0 ? { seconds } : {}
  if (kind === 'topic') return { kind, question, ...time }
  const kept = typed.options.flatMap((option, place) => (option.trim() === '' ? [] : [{ option, place }]))
  const options = kept.map(({ option }) => option)
  if (kind === 'quiz')
    return { kind, question, options, rightOption: kept.findIndex(({ place }) => place === typed.rightOption), ...time }
  return {
    kind,
    question,
    options,
    most: Math.min(typed.most, options.length),
    ...(hidesVotes && { reveal: 'closed' }),
    ...time,
  }
}

/** Whether it can be sent; what else is wrong the house says. */
export function isComplete(typed: Typed): boolean {
  const draft = draftOf(typed)
  if (draft.question.trim() === '') return false
  if (draft.kind === 'topic') return true
  return (draft.options?.length ?? 0) >= 2 && (draft.kind !== 'quiz' || (draft.rightOption ?? -1) >= 0)
}

/** A question that was asked before, to be asked again. */
export function typedOf(poll: OwnPoll): Typed {
  const options = poll.options.length > 0 ? poll.options : blank.options
  const seconds = poll.closesAt ? Math.round((Date.parse(poll.closesAt) - Date.parse(poll.openedAt)) / 1000) : 0
  const { kind, question, most, rightOption = 0 } = poll
  return {
    kind,
    question,
    options,
    most,
    rightOption,
    seconds,
    hidesVotes: kind === 'poll' && poll.reveal === 'closed',
  }
}
