/** How a show's picture is put together: the host alone, a guest small beside them, all alike, a guest large, slides large. */
export const layouts = ['host', 'corner', 'side', 'guest', 'slides'] as const
export type Layout = (typeof layouts)[number]

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Box extends Size {
  readonly x: number
  readonly y: number
}

/** One part of the picture. `guest` counts from 0; what is `whole` is shown to its edges, the rest fills its box. */
export interface Place {
  readonly what: 'host' | 'slide' | { readonly guest: number }
  readonly box: Box
  readonly isWhole?: boolean
  readonly isSmall?: boolean
}

export interface Cast {
  readonly guests: number
  readonly hasSlide: boolean
}

/** The layout that can be shown with who and what is there. */
export function possible(layout: Layout, { guests, hasSlide }: Cast): Layout {
  if (layout === 'slides') return hasSlide ? 'slides' : guests > 0 ? 'corner' : 'host'
  return guests > 0 ? layout : 'host'
}

/** Where everything stands, lowest first. Pure arithmetic on the picture's size. */
export function placesOf(layout: Layout, size: Size, cast: Cast): readonly Place[] {
  const whole = { x: 0, y: 0, ...size }
  const guests = Array.from({ length: cast.guests }, (_, guest) => ({ guest }))
  switch (possible(layout, cast)) {
    case 'host':
      return [{ what: 'host', box: whole }]
    case 'corner':
      return [{ what: 'host', box: whole }, ...small(guests, size)]
    case 'guest':
      return [{ what: { guest: 0 }, box: whole }, ...small(['host', ...guests.slice(1)], size)]
    case 'side':
      return alike(['host', ...guests], whole)
    case 'slides':
      return withSlide(['host', ...guests], size)
  }
}

type What = Place['what']

/** Small pictures one above the other: on a wide picture in the lower right, on an upright one below its head, where nothing lies over it. */
function small(parts: readonly What[], size: Size): Place[] {
  const isWide = size.width >= size.height
  const gap = Math.round(size.width * 0.02)
  const width = Math.round(size.width * (isWide ? 0.25 : 0.32))
  const height = Math.round(isWide ? (width * 9) / 16 : (width * 4) / 3)
  return parts.map((what, nth) => {
    const step = (height + gap) * nth
    const y = isWide ? size.height - gap - height - step : Math.round(size.height * 0.14) + step
    return { what, box: { x: size.width - gap - width, y, width, height }, isSmall: true }
  })
}

/** Everybody alike, beside each other or below each other, whichever way the picture is longer. */
function alike(parts: readonly What[], { x, y, width, height }: Box): Place[] {
  const isWide = width >= height
  return parts.map((what, nth) => {
    const from = Math.round(((isWide ? width : height) * nth) / parts.length)
    const until = Math.round(((isWide ? width : height) * (nth + 1)) / parts.length)
    const box = isWide
      ? { x: x + from, y, width: until - from, height }
      : { x, y: y + from, width, height: until - from }
    return { what, box }
  })
}

const slideShare = 0.78

/** The slide large and whole; people in a strip at its side, or below it on an upright picture. */
function withSlide(people: readonly What[], size: Size): Place[] {
  const isWide = size.width >= size.height
  const width = isWide ? Math.round(size.width * slideShare) : size.width
  const height = isWide ? size.height : Math.round((size.width * 3) / 4)
  const slide: Place = {
    what: 'slide',
    box: { x: 0, y: isWide ? 0 : Math.round(size.height * 0.1), width, height },
    isWhole: true,
  }
  const strip = isWide
    ? { x: width, y: 0, width: size.width - width, height: size.height }
    : { x: 0, y: slide.box.y + height, width: size.width, height: Math.round(size.height * 0.3) }
  return [slide, ...inStrip(people, strip).map((place) => ({ ...place, isSmall: true }))]
}

/** People in a strip keep the shape of people: no narrower than half as wide as high, no flatter than a screen. */
function inStrip(parts: readonly What[], strip: Box): Place[] {
  const isColumn = strip.height > strip.width
  const gap = Math.round(Math.min(strip.width, strip.height) * 0.04)
  const long = ((isColumn ? strip.height : strip.width) - gap * (parts.length + 1)) / parts.length
  const across = (isColumn ? strip.width : strip.height) - 2 * gap
  const length = Math.round(Math.min(long, isColumn ? (across * 4) / 3 : (across * 16) / 9))
  return parts.map((what, nth) => {
    const along = gap + nth * (length + gap)
    const box = isColumn
      ? { x: strip.x + gap, y: strip.y + along, width: across, height: length }
      : { x: strip.x + along, y: strip.y + gap, width: length, height: across }
    return { what, box }
  })
}

/** The part of a picture that fills a box (`cover`), or the part of the box that a whole picture takes (`contain`). */
export function fit(picture: Size, box: Size, how: 'cover' | 'contain'): Box {
  const scale =
    how === 'cover'
      ? Math.min(picture.width / box.width, picture.height / box.height)
      : Math.min(box.width / picture.width, box.height / picture.height)
  const [inner, outer] = how === 'cover' ? [box, picture] : [picture, box]
  const width = inner.width * scale
  const height = inner.height * scale
  return { x: (outer.width - width) / 2, y: (outer.height - height) / 2, width, height }
}
