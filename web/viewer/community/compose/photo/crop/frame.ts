/** Which part of a picture is shown: its middle as a share of the picture, and how much larger than to fit. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export const whole: Frame = { x: 0.5, y: 0.5, zoom: 1 }
export const zoomMax = 4

/** The part of a picture that a frame of this form shows, in pixels of the picture; never beyond its edge. */
export function partOf(picture: Size, ratio: number, { x, y, zoom }: Frame): Size & { left: number; top: number } {
  const fits = picture.width / picture.height > ratio
  const width = (fits ? picture.height * ratio : picture.width) / zoom
  const height = width / ratio
  return {
    width,
    height,
    left: Math.min(picture.width - width, Math.max(0, x * picture.width - width / 2)),
    top: Math.min(picture.height - height, Math.max(0, y * picture.height - height / 2)),
  }
}

/** The frame moved by shares of what it shows, kept inside the picture. */
export function shifted(frame: Frame, picture: Size, ratio: number, across: number, down: number): Frame {
  const part = partOf(picture, ratio, frame)
  const inside = (value: number, half: number) => Math.min(1 - half, Math.max(half, value))
  return {
    ...frame,
    x: inside(frame.x + (across * part.width) / picture.width, part.width / picture.width / 2),
    y: inside(frame.y + (down * part.height) / picture.height, part.height / picture.height / 2),
  }
}
