export { type FetchPictureOptions, fetchPicture } from './fetch.ts'
export { isPublicAddress } from './public-address.ts'
export { pictureBytesMax, type Rendered, type Rendition, renderPicture } from './render.ts'
