import {
  type PollSort,
  type PostMedia,
  type PostPoll,
  type PostPollDraft,
  type PostPollReveal,
  pollLimits,
} from '#contracts/community'

export interface TypedChoice {
  /** Its name on the screen, as long as it is written. */
  readonly key: string
  readonly text: string
  readonly media: Pick<PostMedia, 'id' | 'picture'> | undefined
}

export interface TypedQuestion {
  readonly key: string
  readonly sort: PollSort
  readonly title: string
  readonly most: number
  readonly choices: readonly TypedChoice[]
}

/** A poll as it stands in the composer. */
export interface PollForm {
  readonly questions: readonly TypedQuestion[]
  readonly hours: number
  readonly reveal: PostPollReveal
  readonly isNamed: boolean
  readonly mayChange: boolean
  /** People have voted: nothing of it may be changed. */
  readonly isFrozen: boolean
}

let last = 0
const freshKey = () => `k${++last}`

export const emptyChoice = (): TypedChoice => ({ key: freshKey(), text: '', media: undefined })

export function emptyQuestion(): TypedQuestion {
  return { key: freshKey(), sort: 'single', title: '', most: 2, choices: [emptyChoice(), emptyChoice()] }
}

export function emptyPoll(): PollForm {
  return {
    questions: [emptyQuestion()],
    hours: pollLimits.usualHours,
    reveal: 'voted',
    isNamed: false,
    mayChange: true,
    isFrozen: false,
  }
}

export function pollFormOf(poll: PostPoll): PollForm {
  const { hours, reveal, isNamed, mayChange } = poll
  return {
    questions: poll.questions.map(({ sort, title, most, choices }) => ({
      key: freshKey(),
      sort,
      title,
      most: sort === 'multiple' ? most : 2,
      choices: choices.map(({ text, picture, mediaId }) => ({
        key: freshKey(),
        text,
        media: picture && mediaId ? { id: mediaId, picture } : undefined,
      })),
    })),
    hours,
    reveal,
    isNamed,
    mayChange,
    isFrozen: poll.people > 0 || poll.isClosed,
  }
}

/** As it is sent. A lone text question keeps no choices; what is empty is sent, and said to be so when it is published. */
export function pollDraftOf({ questions, hours, reveal, isNamed, mayChange }: PollForm): PostPollDraft {
  return {
    questions: questions.map(({ sort, title, most, choices }) => ({
      sort,
      title,
      ...(sort === 'multiple' && { most: Math.min(most, Math.max(1, choices.length)) }),
      ...(sort !== 'text' && {
        choices: choices.map(({ text, media }) => ({ text, ...(media && { mediaId: media.id }) })),
      }),
    })),
    hours,
    reveal,
    isNamed,
    mayChange,
  }
}

/** Whether nothing of it has been written yet. */
export function isEmptyPoll({ questions }: PollForm): boolean {
  return questions.every(
    ({ title, choices }) => !title.trim() && choices.every(({ text, media }) => !text.trim() && !media),
  )
}
