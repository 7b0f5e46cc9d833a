import { refuse } from '../refusals.ts'

/** Bytes that a product file may have. */
export const sheetBytesMax = 32 * 1024 * 1024

/** Reads a whole file of text, or refuses it with the words a person needs to save it rightly. */
export async function decodeSheet(chunks: AsyncIterable<Uint8Array>, bytesMax = sheetBytesMax): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > bytesMax) throw refuse.fileTooLarge({ bytesMax })
    parts.push(chunk)
  }
  const bytes = Buffer.concat(parts)
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw refuse.isUtf16()
  if (bytes.subarray(0, 65_536).includes(0)) throw refuse.notText()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw looksGbk(bytes) ? refuse.isGbk() : refuse.notUtf8()
  }
}

/** Whether the bytes read as GB 18030 (which holds GBK) without a fault and then mostly as Chinese. */
function looksGbk(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    const foreign = text.match(/[^\p{ASCII}]/gu) ?? []
    const chinese = foreign.filter((character) => /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/.test(character))
    return chinese.length > foreign.length / 2
  } catch {
    return false
  }
}
