/** What a file name below `/live/<channel>/` asks for. */
export type Asset =
  | { readonly kind: 'index' | 'live' | 'audio' | 'replay' | 'clip' | 'clip-file' | 'flv' | 'state' }
  | { readonly kind: 'init' | 'sound-init'; readonly run: number }
  | { readonly kind: 'segment' | 'sound'; readonly number: number }
  | { readonly kind: 'part'; readonly number: number; readonly part: number }

const fixed: Readonly<Record<string, Asset>> = {
  'index.m3u8': { kind: 'index' },
  'live.m3u8': { kind: 'live' },
  'audio.m3u8': { kind: 'audio' },
  'replay.m3u8': { kind: 'replay' },
  'clip.m3u8': { kind: 'clip' },
  'clip.mp4': { kind: 'clip-file' },
  'live.flv': { kind: 'flv' },
  state: { kind: 'state' },
}

/** Undefined for any name that is none of ours. */
export function parseAsset(file: string): Asset | undefined {
  if (Object.hasOwn(fixed, file)) return fixed[file]
  const match = /^(i|ai|s|a|p)(\d{1,9})(?:\.(\d{1,5}))?\.(mp4|m4s)$/.exec(file)
  if (!match) return undefined
  const [, letter, first, second, extension] = match
  const number = Number(first)
  if ((letter === 'p') !== (second !== undefined) || letter?.endsWith('i') !== (extension === 'mp4')) return undefined
  if (letter === 'i') return { kind: 'init', run: number }
  if (letter === 'ai') return { kind: 'sound-init', run: number }
  if (letter === 's') return { kind: 'segment', number }
  if (letter === 'a') return { kind: 'sound', number }
  return { kind: 'part', number, part: Number(second) }
}

/** Ids of channels are ids of shows; the alphabet also keeps them apart from paths. */
export function isChannelId(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text)
}
