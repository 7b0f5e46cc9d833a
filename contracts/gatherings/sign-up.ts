import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Gathering, GatheringAnswers, GatheringParams } from './gathering.ts'

export const signUp = route({
  method: 'PUT',
  path: '/gatherings/:gatheringId/sign-up',
  may: 'member',
  summary: 'Takes a place, or one in the waiting list when all are taken. Again changes the answers only.',
  params: GatheringParams,
  body: Type.Object({ answers: GatheringAnswers }),
  answers: { 200: Gathering },
})

export const leaveGathering = route({
  method: 'DELETE',
  path: '/gatherings/:gatheringId/sign-up',
  may: 'member',
  summary: 'Gives the place up; whoever waits longest gets it.',
  params: GatheringParams,
  answers: { 200: Gathering },
})

export const joinGathering = route({
  method: 'POST',
  path: '/gatherings/:gatheringId/join',
  may: 'member',
  summary: 'Joins an online event that is on: counts as having come, and tells where it is. Again is once.',
  isRepeatable: true,
  params: GatheringParams,
  answers: { 200: Type.Object({ link: Type.String() }) },
})

/** What somebody who came says of it. */
export const GatheringFeedback = Type.Object({
  stars: Type.Integer({ minimum: 1, maximum: 5 }),
  again: Type.Boolean(),
  text: Type.String({ maxLength: 500 }),
})
export type GatheringFeedback = Static<typeof GatheringFeedback>

export const giveFeedback = route({
  method: 'PUT',
  path: '/gatherings/:gatheringId/feedback',
  may: 'member',
  summary: 'Says how it was; who came may, and may change it.',
  params: GatheringParams,
  body: GatheringFeedback,
  answers: { 200: Done },
})

export const SignUp = Type.Object({
  id: Id,
  person: Type.Object({ id: Type.String(), name: Type.String(), avatarUrl: Type.Optional(Type.String()) }),
  state: Type.Enum(['going', 'waiting', 'left']),
  answers: GatheringAnswers,
  code: Type.String(),
  signedAt: Instant,
  cameAt: Type.Optional(Instant),
  thankedAt: Type.Optional(Instant),
  rewardMissed: Type.Boolean(),
  feedback: Type.Optional(GatheringFeedback),
})
export type SignUp = Static<typeof SignUp>

const asked = {
  q: Type.Optional(Type.String({ maxLength: 60 })),
  state: Type.Optional(Type.Enum(['going', 'waiting', 'left', 'came'])),
}

export const listSignUps = route({
  method: 'GET',
  path: '/gatherings/:gatheringId/sign-ups',
  may: 'community.manage',
  summary: 'Who signed up for an event, in that order; found by name or code.',
  params: GatheringParams,
  query: Type.Object({ ...pageQuery, ...asked }),
  answers: { 200: Page(SignUp) },
})

export const exportSignUps = route({
  method: 'GET',
  path: '/gatherings/:gatheringId/sign-ups.csv',
  may: 'community.manage',
  summary: 'Who signed up for an event, as a spreadsheet.',
  params: GatheringParams,
  query: Type.Object(asked),
  answers: { 200: Type.String({ contentMediaType: 'text/csv' }) },
})

export const moveUp = route({
  method: 'POST',
  path: '/gatherings/:gatheringId/sign-ups/:signUpId/move-up',
  may: 'community.manage',
  summary: 'Gives a free place to somebody who waits, before those who wait longer.',
  params: Type.Object({ ...GatheringParams.properties, signUpId: Id }),
  answers: { 200: Done },
})

export const CheckedIn = Type.Object({
  gatheringId: Id,
  title: Type.String(),
  name: Type.String(),
  cameAt: Instant,
  /** False when they were let in before. */
  isFirst: Type.Boolean(),
})
export type CheckedIn = Static<typeof CheckedIn>

export const checkIn = route({
  method: 'POST',
  path: '/gatherings/check-in',
  may: 'gatherings.check-in',
  summary: 'Lets in whoever shows this code. The same code again changes nothing and says so.',
  isRepeatable: true,
  perMinute: 120,
  body: Type.Object({ code: Type.String({ minLength: 4, maxLength: 200 }) }),
  answers: { 200: CheckedIn },
})
