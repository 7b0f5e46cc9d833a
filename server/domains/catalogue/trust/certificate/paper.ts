import { refuse } from '../../refusals.ts'

export const paperBytesMax = 10 * 1024 * 1024

/** How a file shows what it is, by its first bytes: never by its name or by what its sender says. */
const heads = {
  pdf: ['%PDF-1.', '%PDF-2.'],
  png: ['\x89PNG\r\n\x1a\n'],
  jpeg: ['\xff\xd8\xff'],
  gif: ['GIF8'],
  webp: ['RIFF'],
  zip: ['PK\x03\x04'],
  doc: ['\xd0\xcf\x11\xe0'],
  program: ['MZ', '\x7fELF', '#!'],
  html: ['<'],
} as const
type Kind = keyof typeof heads

const accepted: readonly string[] = ['pdf', 'png', 'jpeg'] satisfies Kind[]

/** What the paper of a certificate is. Refuses everything but PDF, PNG and JPEG, saying what the file is instead. */
export function kindOfPaper(bytes: Buffer): 'pdf' | 'picture' {
  if (bytes.length === 0) throw refuse.emptyUpload({ field: 'file' })
  const kind = kindOf(bytes)
  if (kind === 'png' || kind === 'jpeg') return 'picture'
  if (kind !== 'pdf') throw refuse.wrongFileType({ field: 'file', found: kind ?? 'unknown', accepted })
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048))
  if (!tail.includes('startxref') || !tail.includes('%%EOF')) throw refuse.brokenPdf({ field: 'file' })
  return 'pdf'
}

function kindOf(bytes: Buffer): Kind | undefined {
  const head = bytes.toString('latin1', 0, 16)
  const kinds = Object.keys(heads) as Kind[]
  return kinds.find((kind) => heads[kind].some((one) => head.startsWith(one)))
}
