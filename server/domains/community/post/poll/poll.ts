import {
  type PollAnswer,
  type PollSort,
  type PostPollDraft,
  type PostPollReveal,
  pollLimits,
} from '#contracts/community'
import { refuse } from '../../refusals.ts'
import { cleanLine, cleanText } from '../clean.ts'

export interface PlannedChoice {
  readonly text: string
  readonly mediaId: string | undefined
}

export interface PlannedQuestion {
  readonly sort: PollSort
  readonly title: string
  readonly most: number
  readonly choices: readonly PlannedChoice[]
}

/** A poll as it is kept. */
export interface PlannedPoll {
  readonly questions: readonly PlannedQuestion[]
  readonly hours: number
  readonly reveal: PostPollReveal
  readonly isNamed: boolean
  readonly mayChange: boolean
}

/** A draft in order: its words cleaned, what it leaves open decided. It may still be unfit to be asked. */
export function planPoll(draft: PostPollDraft): PlannedPoll {
  const { hours = pollLimits.usualHours, reveal = 'voted', isNamed = false, mayChange = true } = draft
  const questions = draft.questions.map(({ sort, title, most = 1, choices = [] }) => ({
    sort,
    title: cleanLine(title),
    most: sort === 'multiple' ? Math.min(most, Math.max(1, choices.length)) : 1,
    choices:
      sort === 'text'
        ? []
        : choices.map(({ text, mediaId }) => ({ text: cleanLine(text), mediaId: mediaId ?? undefined })),
  }))
  return { questions, hours, reveal, isNamed, mayChange }
}

/** Refuses what cannot be asked yet, with its field and why. */
export function checkPoll({ questions }: PlannedPoll): void {
  for (const { sort, title, choices } of questions) {
    if (questions.length > 1 && title === '') throw refuse.emptyPoll({ field: 'poll' })
    if (sort === 'text') {
      if (title === '') throw refuse.emptyPoll({ field: 'poll' })
      continue
    }
    if (choices.length < 2) throw refuse.fewChoices({ field: 'poll' })
    if (choices.some(({ text, mediaId }) => text === '' && !mediaId)) throw refuse.emptyPoll({ field: 'poll' })
    const words = choices.flatMap(({ text }) => (text === '' ? [] : [text.toLowerCase()]))
    if (new Set(words).size < words.length) throw refuse.choicesAlike({ field: 'poll' })
  }
}

/** What of a poll stays in the history of its post. */
export function editionOf({ questions }: PlannedPoll) {
  return questions.map(({ title, choices }) => ({ title, choices: choices.map(({ text }) => text) }))
}

/** A kept poll in the form in which a client writes it. */
export function draftOf({ questions, ...terms }: PlannedPoll): PostPollDraft {
  return {
    ...terms,
    questions: questions.map(({ choices, ...question }) => ({
      ...question,
      choices: choices.map(({ text, mediaId }) => ({ text, ...(mediaId !== undefined && { mediaId }) })),
    })),
  }
}

/** Every word of a poll, line by line, in the order in which `withWords` takes them back. */
export function wordsOf({ questions }: PlannedPoll): string[] {
  return questions.flatMap(({ title, choices }) => [title, ...choices.map(({ text }) => text)])
}

/** The same poll with its words as they may be shown. */
export function withWords(poll: PlannedPoll, words: readonly string[]): PlannedPoll {
  const left = [...words]
  const next = () => left.shift() ?? ''
  const questions = poll.questions.map((question) => {
    const title = next()
    return { ...question, title, choices: question.choices.map((choice) => ({ ...choice, text: next() })) }
  })
  return { ...poll, questions }
}

export const isSamePoll = (one: PlannedPoll | undefined, other: PlannedPoll | undefined) =>
  JSON.stringify(one) === JSON.stringify(other)

/** A question that is voted on. */
export interface AskedQuestion {
  readonly sort: PollSort
  readonly most: number
  readonly choiceIds: readonly string[]
}

/** A vote in order: chosen ids sorted, words cleaned and empty where there are none. */
export interface Ballot {
  readonly choiceIds: readonly string[]
  readonly text: string
}

/** Refuses a vote that does not fit what is asked. Choices are needed, own words may stay away. */
export function checkBallot(questions: readonly AskedQuestion[], answers: readonly PollAnswer[]): Ballot[] {
  if (answers.length > questions.length) throw refuse.unknownChoice({ field: 'answers' })
  const ballots = questions.map((question, place) => checkAnswer(question, answers[place] ?? {}))
  if (ballots.every(({ choiceIds, text }) => choiceIds.length === 0 && text === '')) throw refuse.answerMissing()
  return ballots
}

function checkAnswer(
  { sort, most, choiceIds: known }: AskedQuestion,
  { choiceIds = [], text = '' }: PollAnswer,
): Ballot {
  if (sort === 'text') {
    if (choiceIds.length > 0) throw refuse.unknownChoice({ field: 'answers' })
    return { choiceIds: [], text: cleanText(text) }
  }
  const chosen = [...new Set(choiceIds)].sort()
  if (chosen.some((id) => !known.includes(id))) throw refuse.unknownChoice({ field: 'answers' })
  if (chosen.length === 0) throw refuse.answerMissing({ field: 'answers' })
  if (chosen.length > most) throw refuse.tooManyChoices({ field: 'answers', most })
  return { choiceIds: chosen, text: '' }
}

export const isSameBallot = (one: readonly Ballot[], other: readonly Ballot[]) =>
  JSON.stringify(one) === JSON.stringify(other)

interface Standing {
  readonly reveal: PostPollReveal
  readonly isClosed: boolean
  readonly hasVoted: boolean
  readonly isAuthor: boolean
}

/** Whether somebody sees how the others voted. */
export function seesResult({ reveal, isClosed, hasVoted, isAuthor }: Standing): boolean {
  return isAuthor || isClosed || reveal === 'always' || (reveal === 'voted' && hasVoted)
}

/** Pictures of choices stand behind those of the post itself, at places of their own. */
export const firstChoicePlace = 100
export const choicePlace = (question: number, place: number) => firstChoicePlace + question * 10 + place
