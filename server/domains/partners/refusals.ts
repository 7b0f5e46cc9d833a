import { refusals } from '#kernel/refusal'

export const refuse = refusals('partners', {
  unknownKol: ['missing', 'The house does not work with this person.'],
  notMember: ['invalid', 'Only members can be worked with.'],
  badCursor: ['invalid', 'The cursor of this page is not one of this list.'],
  staleEdit: ['conflict', 'Somebody changed this since you opened it.'],
  stillRunning: ['conflict', 'Something agreed with them is still open. Close it first.'],
  kolEnded: ['conflict', 'The house does not work with this person any more.'],

  unknownCooperation: ['missing', 'There is no such cooperation.'],
  wrongState: ['conflict', 'In its present state this cannot be done.'],
  endsBeforeStart: ['invalid', 'It would end before it starts.'],
  dueOutside: ['invalid', 'A piece is due within the time of the cooperation.'],
  unknownProduct: ['invalid', 'One of the products is not there.'],
  notAllApproved: ['conflict', 'Some pieces are not approved yet.'],

  unknownDeliverable: ['missing', 'There is no such piece.'],
  alreadyApproved: ['conflict', 'This piece was approved already.'],
  notSubmitted: ['conflict', 'Nothing was handed in that could be judged.'],
  emptySubmission: ['invalid', 'Say where it stands, or what it will be.'],
  needsReason: ['invalid', 'Say what is to be done otherwise.'],
})
