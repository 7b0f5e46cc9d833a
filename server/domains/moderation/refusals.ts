import { refusals } from '#kernel/refusal'

export const refuse = refusals('moderation', {
  unknownSanction: ['missing', 'There is no such measure.'],
  alreadyLifted: ['conflict', 'This measure has ended already.'],
  notYours: ['forbidden', 'You may not end a measure here.'],
  notYourself: ['invalid', 'You cannot take a measure against yourself.'],
  unknownWord: ['missing', 'This word is not on the list.'],
  emptyWord: ['invalid', 'A word needs at least one letter or digit.'],
  unknownRule: ['missing', 'This rule is not on the list.'],
  noLink: ['invalid', 'This is no link.'],
  noPattern: ['invalid', 'This is no pattern.'],
  patternAllows: ['invalid', 'Only a link can be allowed.'],
  unknownPerson: ['missing', 'There is no such person.'],
})
