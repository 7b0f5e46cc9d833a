import type { PollAnswer, PostPoll } from '#contracts/community'

export type Question = PostPoll['questions'][number]

/** What is chosen so far, one a question. */
export interface Chosen {
  readonly choiceIds: readonly string[]
  readonly text: string
}

export function chosenOf({ questions, mine }: PostPoll): Chosen[] {
  return questions.map((_, place) => ({
    choiceIds: mine?.[place]?.choiceIds ?? [],
    text: mine?.[place]?.text ?? '',
  }))
}

/** The choices after one was touched: of a single one it is the only one; no more are taken than one may. */
export function touched({ sort, most }: Pick<Question, 'sort' | 'most'>, was: readonly string[], id: string): string[] {
  if (was.includes(id)) return was.filter((one) => one !== id)
  if (sort === 'single') return [id]
  return was.length >= most ? [...was] : [...was, id]
}

/** Whether it can be sent: every question to choose from has a choice, and something is said at all. */
export function isComplete(questions: readonly Question[], chosen: readonly Chosen[]): boolean {
  const isAnswered = questions.every(({ sort }, place) => sort === 'text' || chosen[place]?.choiceIds.length)
  return isAnswered && chosen.some(({ choiceIds, text }) => choiceIds.length > 0 || text.trim() !== '')
}

export function answersOf(chosen: readonly Chosen[]): PollAnswer[] {
  return chosen.map(({ choiceIds, text }) => ({
    ...(choiceIds.length > 0 && { choiceIds: [...choiceIds] }),
    ...(text.trim() !== '' && { text: text.trim() }),
  }))
}

/** One touch is a vote: one question of which one thing is chosen. */
export const isOneTouch = ({ questions }: PostPoll) => questions.length === 1 && questions[0]?.sort === 'single'
