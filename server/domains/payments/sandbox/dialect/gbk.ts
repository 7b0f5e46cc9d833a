let codes: Map<string, number> | undefined

/** Writes a text in GBK. Node only reads it, so the table is made by reading every code once. */
export function toGbk(text: string): Buffer {
  codes ??= readTable()
  const bytes: number[] = []
  for (const letter of text) {
    const code = codes.get(letter)
    if (code !== undefined) bytes.push(code >> 8, code & 255)
    else bytes.push(letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : 63)
  }
  return Buffer.from(bytes)
}

function readTable(): Map<string, number> {
  const reader = new TextDecoder('gbk')
  const table = new Map<string, number>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const letter = reader.decode(Uint8Array.of(high, low))
      if (letter.length === 1 && letter !== '\ufffd') table.set(letter, (high << 8) | low)
    }
  return table
}
