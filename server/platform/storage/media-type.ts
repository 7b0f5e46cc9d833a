const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  mp4: 'video/mp4',
  m4s: 'video/iso.segment',
  webm: 'video/webm',
  m3u8: 'application/vnd.apple.mpegurl',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  vtt: 'text/vtt',
  glb: 'model/gltf-binary',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  csv: 'text/csv',
  txt: 'text/plain',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  ics: 'text/calendar',
  zip: 'application/zip',
  bin: 'application/octet-stream',
}

/** Types that a browser may show in place: none of them can run a script in the house's name. */
const shownInPlace = /^(?:image\/(?!svg)|video\/|audio\/|font\/|model\/|text\/vtt$|application\/vnd\.apple\.mpegurl$)/

/** The one media type of a key's extension; undefined when the extension is not known. */
export function typeByExtension(key: string): string | undefined {
  const extension = /\.([a-z0-9]+)$/.exec(key)?.[1]
  return extension === undefined ? undefined : types[extension]
}

/** The extension to end a key in for content of a type; undefined when the house does not keep such content. */
export function extensionOf(type: string): string | undefined {
  return Object.keys(types).find((extension) => types[extension] === type)
}

export function isShownInPlace(type: string): boolean {
  return shownInPlace.test(type)
}
