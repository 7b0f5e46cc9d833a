import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'

/** Refuse: the line is turned down in words. Shadow: only its author sees it. Mask: the word becomes asterisks. */
export const WordAction = Type.Enum(['refuse', 'shadow', 'mask'])
export type WordAction = Static<typeof WordAction>

/** A word or phrase the house does not want; matched exactly and in disguise (full-width, spaces, repeats, look-alikes). */
export const FilterWord = Type.Object({
  id: Id,
  word: Type.String(),
  action: WordAction,
  note: Type.String(),
  hits: Type.Integer(),
  addedAt: Instant,
  addedBy: Type.String(),
})
export type FilterWord = Static<typeof FilterWord>

export const listWords = route({
  method: 'GET',
  path: '/moderation/words',
  may: 'room.moderate',
  summary: 'The house’s list of filtered words.',
  query: Type.Object({ ...pageQuery, search: Type.Optional(Type.String({ maxLength: 100 })) }),
  answers: { 200: Page(FilterWord) },
})

export const addWords = route({
  method: 'POST',
  path: '/moderation/words',
  may: 'room.moderate',
  summary: 'Adds words; those that are there get the new action.',
  body: Type.Object(
    {
      words: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 1, maxItems: 2000 }),
      action: Type.Optional(WordAction),
      note: Type.Optional(Type.String({ maxLength: 200 })),
    },
    { additionalProperties: false },
  ),
  answers: { 200: Type.Object({ added: Type.Integer(), changed: Type.Integer() }) },
})

export const removeWord = route({
  method: 'DELETE',
  path: '/moderation/words/:wordId',
  may: 'room.moderate',
  summary: 'Takes a word off the list.',
  params: Type.Object({ wordId: Id }),
  answers: { 200: Done },
})

export const testWords = route({
  method: 'POST',
  path: '/moderation/words/test',
  may: 'room.moderate',
  summary: 'What the filter would make of a text.',
  body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 500 }) }, { additionalProperties: false }),
  answers: {
    200: Type.Object({
      verdict: Type.Enum(['pass', 'mask', 'shadow', 'refuse']),
      text: Type.String(),
      words: Type.Array(Type.String()),
    }),
  },
})

/** A measure against a person, in the whole house or within one subject such as a show. */
export const Sanction = Type.Object({
  id: Id,
  /** `house`, or the kind and id of what it holds for: `show`, `01j…`. */
  scope: Type.String(),
  subjectId: Type.Optional(Type.String()),
  /** The subject in words, when its domain knows it. */
  subjectName: Type.Optional(Type.String()),
  person: Type.Object({ id: Type.String(), name: Type.String(), avatarUrl: Type.Optional(Type.String()) }),
  measure: Type.Enum(['mute', 'kick', 'ban']),
  reason: Type.String(),
  by: Type.Object({ id: Type.String(), name: Type.String() }),
  /** Whether the device is held too. */
  device: Type.Boolean(),
  at: Instant,
  until: Type.Optional(Instant),
  liftedAt: Type.Optional(Instant),
})
export type Sanction = Static<typeof Sanction>

export const listHouseSanctions = route({
  method: 'GET',
  path: '/moderation/sanctions',
  may: 'room.moderate',
  summary: 'Measures in the house and in all rooms, newest first.',
  query: Type.Object({
    ...pageQuery,
    running: Type.Optional(Type.Boolean()),
    scope: Type.Optional(Type.String({ maxLength: 20 })),
    personId: Type.Optional(Type.String({ maxLength: 64 })),
  }),
  answers: { 200: Page(Sanction) },
})

export const sanctionInHouse = route({
  method: 'POST',
  path: '/moderation/sanctions',
  may: 'people.manage',
  summary: 'Mutes a person in every room. Shutting out of the house is the ban of the account.',
  body: Type.Object(
    {
      personId: Type.String({ minLength: 1, maxLength: 64 }),
      /** 0 or absent: until lifted. */
      minutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 525_600 })),
      reason: Type.String({ minLength: 1, maxLength: 300 }),
    },
    { additionalProperties: false },
  ),
  answers: { 201: Sanction },
})

export const liftHouseSanction = route({
  method: 'DELETE',
  path: '/moderation/sanctions/:sanctionId',
  may: 'room.moderate',
  summary: 'Ends a measure early, wherever it holds; one of the whole house needs people.manage.',
  params: Type.Object({ sanctionId: Id }),
  answers: { 200: Sanction },
})

/** One act of order. */
export const ModerationAct = Type.Object({
  id: Id,
  at: Instant,
  by: Type.Object({ id: Type.String(), name: Type.String() }),
  act: Type.String(),
  scope: Type.String(),
  subjectId: Type.Optional(Type.String()),
  subjectName: Type.Optional(Type.String()),
  person: Type.Optional(Type.Object({ id: Type.String(), name: Type.String() })),
  text: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
})
export type ModerationAct = Static<typeof ModerationAct>

const logQuery = {
  scope: Type.Optional(Type.String({ maxLength: 20 })),
  subjectId: Type.Optional(Type.String({ maxLength: 64 })),
  personId: Type.Optional(Type.String({ maxLength: 64 })),
  byId: Type.Optional(Type.String({ maxLength: 64 })),
  act: Type.Optional(Type.String({ maxLength: 40 })),
  from: Type.Optional(Instant),
  until: Type.Optional(Instant),
}

export const listModerationLog = route({
  method: 'GET',
  path: '/moderation/log',
  may: 'room.moderate',
  summary: 'Who did what for order, in the house and in all rooms, newest first.',
  query: Type.Object({ ...pageQuery, ...logQuery }),
  answers: { 200: Page(ModerationAct) },
})

export const exportModerationLog = route({
  method: 'GET',
  path: '/moderation/log.csv',
  may: 'data.export',
  summary: 'The moderation log as CSV, at most 100,000 rows of the given filter.',
  query: Type.Object(logQuery),
  answers: { 200: Type.String({ contentMediaType: 'text/csv' }) },
})
