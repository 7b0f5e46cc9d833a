/** One width of a picture as it is kept: the storage key and what stands there. */
export interface PictureSize {
  readonly key: string
  readonly type: string
  readonly width: number
  readonly height: number
}
