import { refusals } from '#kernel/refusal'

export const refuse = refusals('streaming', {
  noSuchChannel: ['missing', 'There is no such stream.'],
  notForYou: ['forbidden', 'This show is not open to you.'],
  notOnAir: ['missing', 'Nothing is on air here right now.'],
  notKept: ['missing', 'This piece of the show is not kept.'],
  noSound: ['missing', 'This stream has no sound of its own.'],
  notYet: ['invalid', 'This lies further ahead than the stream will soon be.'],
  badWindow: ['invalid', 'A window needs a beginning before its end.'],
  windowBroken: ['conflict', 'The stream was interrupted in this window, so that it cannot be one file.'],
  tooManyWaiting: ['unavailable', 'Too many are waiting for this stream. Please try again in a moment.'],
  notPublishing: ['forbidden', 'You may not broadcast here.'],
})
