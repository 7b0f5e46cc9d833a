import type { Question, QuestionState } from '#contracts/reviews'

/** Questions of one person in a day. */
export const mostQuestionsADay = 10
/** Whoever declined is not asked for so long. */
export const restDays = 30
/** Buyers are chosen among so many who received the product last. */
export const recentReceivers = 200

/**
 * Pairs of letters of a text without its disguise, each once: what questions are compared by, in Chinese and in Latin
 * letters alike. `shape` has neither spaces nor signs.
 */
export function gramsOf(shape: string, most = 120): string[] {
  const letters = [...shape]
  if (letters.length === 1) return letters
  const pairs = letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
  return [...new Set(pairs)].slice(0, most)
}

interface Standing {
  readonly state: QuestionState
  readonly person_id: string
  readonly accepted_answer_id: string | null
  readonly asked_at: Date
}

interface Who {
  readonly id: string
  readonly isMember: boolean
  readonly isStaff: boolean
}

const dayMs = 86_400_000

/** Who accepts: the asker at any time, the shop once the asker has had so many days. */
export function accepterOf(
  question: Standing,
  who: Who,
  shopAcceptsAfterDays: number,
  now: Date,
): 'asker' | 'shop' | undefined {
  if (question.person_id === who.id) return 'asker'
  const isPast = now.getTime() - question.asked_at.getTime() >= shopAcceptsAfterDays * dayMs
  return who.isStaff && isPast ? 'shop' : undefined
}

/** What somebody may do with a question now. */
export function movesOf(question: Standing, who: Who, shopAcceptsAfterDays: number, now: Date): Question['moves'] {
  const isOwn = question.person_id === who.id
  const isThere = question.state === 'open' || question.state === 'closed'
  const mayAccept =
    isThere && question.accepted_answer_id === null && accepterOf(question, who, shopAcceptsAfterDays, now)
  return [
    ...(question.state === 'open' && who.isMember ? (['answer'] as const) : []),
    ...(mayAccept ? (['accept'] as const) : []),
    ...(isOwn && (isThere || question.state === 'waiting') ? (['edit', 'remove'] as const) : []),
  ]
}
