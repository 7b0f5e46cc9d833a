import type { GatheringDraft, GatheringPhase, GatheringQuestion } from '#contracts/gatherings'
import { refuse } from '../refusals.ts'

interface Placed {
  readonly state: 'draft' | 'open' | 'cancelled'
  readonly starts_at: Date
  readonly ends_at: Date
}

/** Where an event stands at an instant. */
export function phaseAt({ state, starts_at, ends_at }: Placed, now: Date): GatheringPhase {
  if (state !== 'open') return state
  return now < starts_at ? 'coming' : now < ends_at ? 'running' : 'over'
}

/** Refuses terms that no event can have; its goal may be missing as long as it is a draft. */
export function checkTerms({ kind, link, startsAt, endsAt, signUpUntil }: GatheringDraft): void {
  const [start, end, until] = [startsAt, endsAt, signUpUntil].map((at) => new Date(at).getTime())
  if (start === undefined || end === undefined || until === undefined) return
  if (end <= start) throw refuse.badTimes({ field: 'endsAt' })
  if (until > end) throw refuse.badTimes({ field: 'signUpUntil' })
  if (kind === 'online' && !link) throw refuse.noLink({ field: 'link' })
}

/** The answers in the order of the questions, trimmed; refuses what is missing or is none of the choices. */
export function checkAnswers(questions: readonly GatheringQuestion[], answers: readonly string[]): string[] {
  return questions.map(({ choices, isNeeded }, nth) => {
    const answer = (answers[nth] ?? '').trim()
    if (answer === '' && isNeeded) throw refuse.answerMissing({ field: `answers.${nth}` })
    // A choice is told by its place, so that it means the same in every language.
    if (answer !== '' && choices && !choices[Number(answer)]) throw refuse.noSuchChoice({ field: `answers.${nth}` })
    return answer
  })
}

const hourMs = 3_600_000

/** People are let in from half a day before the start until a day after the end. */
export function isDoorOpen({ starts_at, ends_at }: Placed, now: Date): boolean {
  return now.getTime() >= starts_at.getTime() - 12 * hourMs && now.getTime() <= ends_at.getTime() + 24 * hourMs
}

/** An online event is joined from half an hour before its start until its end. */
export function isJoinable({ starts_at, ends_at }: Placed, now: Date): boolean {
  return now.getTime() >= starts_at.getTime() - hourMs / 2 && now <= ends_at
}
