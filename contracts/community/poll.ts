import { type Static, Type } from 'typebox'

import { Picture } from '../catalogue/media.ts'
import { Id, Instant } from '../route.ts'

/** `single` and `multiple` are chosen from, `text` is answered in own words. */
export const PollSort = Type.Enum(['single', 'multiple', 'text'])
export type PollSort = Static<typeof PollSort>

/** When readers see how the others voted; the author always does. */
export const PostPollReveal = Type.Enum(['always', 'voted', 'closed'])
export type PostPollReveal = Static<typeof PostPollReveal>

export const pollLimits = { questions: 8, choices: 10, hours: 720, usualHours: 72, answer: 300 } as const

const Title = Type.String({ maxLength: 80 })
const Most = Type.Integer({ minimum: 1, maximum: pollLimits.choices })

export const PostPollDraft = Type.Object(
  {
    /** One is a poll, several are a survey. */
    questions: Type.Array(
      Type.Object(
        {
          sort: PollSort,
          /** Needed where there are several; a lone one may leave it to the post. */
          title: Title,
          /** Choices one person may take of a `multiple` one. */
          most: Type.Optional(Most),
          /** Two to ten; none where one answers in own words. */
          choices: Type.Optional(
            Type.Array(
              Type.Object(
                {
                  text: Type.String({ maxLength: 40 }),
                  /** An own upload that stands nowhere else. */
                  mediaId: Type.Optional(Id),
                },
                { additionalProperties: false },
              ),
              { maxItems: pollLimits.choices },
            ),
          ),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: pollLimits.questions },
    ),
    /** How long it is open from when its post comes out; three days when absent. */
    hours: Type.Optional(Type.Integer({ minimum: 1, maximum: pollLimits.hours })),
    reveal: Type.Optional(PostPollReveal),
    /** Whoever sees the result sees who voted for what. */
    isNamed: Type.Optional(Type.Boolean()),
    /** Whether a vote may be changed while it is open. */
    mayChange: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type PostPollDraft = Static<typeof PostPollDraft>

/** What somebody says to one question. */
export const PollAnswer = Type.Object(
  {
    choiceIds: Type.Optional(Type.Array(Id, { maxItems: pollLimits.choices, uniqueItems: true })),
    text: Type.Optional(Type.String({ maxLength: pollLimits.answer })),
  },
  { additionalProperties: false },
)
export type PollAnswer = Static<typeof PollAnswer>

export const PollChoice = Type.Object({
  id: Id,
  text: Type.String(),
  picture: Type.Optional(Picture),
  mediaId: Type.Optional(Id),
  /** Absent as long as the result is not for the caller to see. */
  votes: Type.Optional(Type.Integer()),
})
export type PollChoice = Static<typeof PollChoice>

export const PostPoll = Type.Object({
  postId: Id,
  questions: Type.Array(
    Type.Object({
      sort: PollSort,
      title: Type.String(),
      most: Type.Integer(),
      choices: Type.Array(PollChoice),
      /** How many answered in own words. */
      texts: Type.Optional(Type.Integer()),
    }),
  ),
  hours: Type.Integer(),
  reveal: PostPollReveal,
  isNamed: Type.Boolean(),
  mayChange: Type.Boolean(),
  /** Absent until its post came out. */
  closesAt: Type.Optional(Instant),
  isClosed: Type.Boolean(),
  /** Who voted. */
  people: Type.Integer(),
  /** The caller’s own answers, by question; absent until they voted. */
  mine: Type.Optional(Type.Array(PollAnswer)),
  /** What the caller may do with it. */
  rights: Type.Array(Type.Enum(['close', 'texts', 'export', 'voters'])),
})
export type PostPoll = Static<typeof PostPoll>

/** What a poll asked before it was changed. */
export const PollEdition = Type.Array(Type.Object({ title: Type.String(), choices: Type.Array(Type.String()) }))
