export { type FetchPictureOptions, fetchPicture } from './fetch.ts'
export { lookOf } from './look.ts'
export { pictureBytesMax, type Rendered, type Rendition, renderPicture } from './render.ts'
