import { refusals } from '#kernel/refusal'

export const refuse = refusals('community', {
  badCursor: ['invalid', 'This page of the list cannot be read. Load it anew.'],

  unknownPost: ['missing', 'There is no such post, or it is not for you to see.'],
  emptyPost: ['invalid', 'Write something, or add a picture.'],
  unknownMedia: ['invalid', 'A picture is not there any more. Add it again.'],
  unknownProduct: ['invalid', 'A product is not on sale any more.'],
  tooManyTopics: ['invalid', 'A post has at most ten topics.'],
  tooManyLinks: ['limited', 'This has more links than an account as young as yours may post.'],
  unknownMention: ['invalid', 'Somebody mentioned here is not there any more.'],
  notADraft: ['conflict', 'This was published already.'],
  badTime: ['invalid', 'Choose a time within the next 90 days.'],
  tooManyDrafts: ['limited', 'You keep too many drafts. Publish or remove some first.'],
  videoAlone: ['invalid', 'A post shows either pictures or one video.'],
  notAVideo: ['invalid', 'This is no video that can be shown. Choose an MP4 with H.264.'],
  videoTooLong: ['invalid', 'This video is too long.'],
  needsCircle: ['invalid', 'Choose a circle, or let others see it too.'],
  notInCircle: ['forbidden', 'Only members post in this circle. Join it first.'],
  wordsRefused: ['invalid', 'This contains words that are not allowed here.'],
  mayNotSpeak: ['forbidden', 'You cannot post at the moment.'],
  stalePost: ['conflict', 'This post was changed meanwhile. Load it anew.'],
  notYours: ['forbidden', 'Only the author may do this.'],
  tooManyUploads: ['limited', 'Too many pictures wait to be used. Publish or remove some first.'],

  unknownTopic: ['missing', 'There is no such topic.'],
  unknownCircle: ['missing', 'There is no such circle.'],
  handleTaken: ['conflict', 'Another circle has this name in its address.'],
  circleArchived: ['closed', 'This circle is closed. It can still be read.'],
  lastOwner: ['conflict', 'A circle needs an owner. Hand it over before you leave.'],
})
