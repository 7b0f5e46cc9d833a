import { refusals } from '#kernel/refusal'

export const refuse = refusals('news', {
  badCursor: ['invalid', 'This page of the list cannot be read. Load it anew.'],
  unknownSource: ['missing', 'There is no such source.'],
  staleSource: ['conflict', 'This source was changed meanwhile. Load it anew.'],
  feedTaken: ['conflict', 'This feed is followed already.'],
  insideAddress: ['invalid', 'Feeds are only read from public http and https addresses.'],
  exampleSource: ['conflict', 'This is an example of the demo. It is never looked at.'],
  notFollowed: ['conflict', 'This source is paused. Follow it again first.'],
  tooManySources: ['limited', 'As many sources are followed as can be. Remove one first.'],

  unknownItem: ['missing', 'There is no such piece of news, or it is not for you to see.'],
  staleItem: ['conflict', 'Somebody decided on this meanwhile. Load it anew.'],
  badLink: ['invalid', 'A link begins with http:// or https://.'],
  knownLink: ['conflict', 'News with this link is here already.'],
  notByHand: ['conflict', 'Its words are its source’s. Only what was entered by hand can be reworded.'],

  notAFeed: ['invalid', 'This is no RSS or Atom feed that can be read.'],
})
