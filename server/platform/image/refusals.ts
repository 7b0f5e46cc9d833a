import { refusals } from '#kernel/refusal'

export const refuse = refusals('image', {
  notAPicture: ['invalid', 'This is not a picture that can be read: JPEG, PNG, WebP, AVIF, GIF or TIFF.'],
  broken: ['invalid', 'The picture is damaged or cut off.'],
  tooLarge: ['invalid', 'The picture has more bytes than it may have.'],
  tooManyPixels: ['invalid', 'The picture has more pixels than it may have.'],
  addressRefused: ['invalid', 'Pictures are only fetched from public http and https addresses.'],
  unreachable: ['invalid', 'The address of the picture cannot be reached.'],
  badAnswer: ['invalid', 'The address of the picture answered with an error.'],
  tooSlow: ['invalid', 'The address of the picture took too long.'],
  tooManyRedirects: ['invalid', 'The address of the picture leads from one to the next without end.'],
})
