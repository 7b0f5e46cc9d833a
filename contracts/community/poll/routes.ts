import { Type } from 'typebox'

import { PersonCard } from '../../identity/person.ts'
import { Id, Instant, Page, pageQuery, route } from '../../route.ts'
import { PollAnswer, PostPoll, pollLimits } from '../poll.ts'

const params = Type.Object({ postId: Id })

/** Refusals: `community.unknown-poll`. */
export const getPostPoll = route({
  method: 'GET',
  path: '/posts/:postId/poll',
  may: 'anyone',
  summary: 'Gives the poll of a post that the caller may see, as it stands now.',
  params,
  answers: { 200: PostPoll },
})

/**
 * Refusals: `community.unknown-poll`, `community.poll-over`, `community.voted-already`, `community.unknown-choice`,
 * `community.answer-missing`, `community.too-many-choices`, `community.words-refused`.
 */
export const votePostPoll = route({
  method: 'PUT',
  path: '/posts/:postId/poll/vote',
  may: 'member',
  summary: 'Votes, once a person; the same again is the same, another vote takes the place of the first where it may.',
  params,
  body: Type.Object(
    { answers: Type.Array(PollAnswer, { minItems: 1, maxItems: pollLimits.questions }) },
    { additionalProperties: false },
  ),
  perMinute: 60,
  answers: { 200: PostPoll },
})

/** Refusals: `community.not-yours`, `community.unknown-poll`. */
export const closePostPoll = route({
  method: 'POST',
  path: '/posts/:postId/poll/close',
  may: 'member',
  summary: 'Closes an own poll before its time; again is the same.',
  params,
  isRepeatable: true,
  answers: { 200: PostPoll },
})

/** Refusals: `community.votes-not-shown`. */
export const listPollVoters = route({
  method: 'GET',
  path: '/posts/:postId/poll/voters',
  may: 'anyone',
  summary: 'Lists who voted for a choice, where votes are by name and the caller sees the result.',
  params,
  query: Type.Object({ choiceId: Id, ...pageQuery }),
  answers: { 200: Page(PersonCard) },
})

/** Refusals: `community.not-yours`. */
export const listPollTexts = route({
  method: 'GET',
  path: '/posts/:postId/poll/texts',
  may: 'member',
  summary: 'Lists what was answered in own words, for the author alone; with names where votes are by name.',
  params,
  query: Type.Object({ question: Type.Integer({ minimum: 0, maximum: pollLimits.questions - 1 }), ...pageQuery }),
  answers: {
    200: Page(Type.Object({ text: Type.String(), person: Type.Optional(PersonCard), at: Type.Optional(Instant) })),
  },
})

/** Refusals: `community.not-yours`. */
export const exportPostPoll = route({
  method: 'GET',
  path: '/posts/:postId/poll.csv',
  may: 'member',
  summary: 'All votes as a spreadsheet, for the author and staff; without names where votes are anonymous.',
  params,
  answers: { 200: Type.String({ contentMediaType: 'text/csv' }) },
})
