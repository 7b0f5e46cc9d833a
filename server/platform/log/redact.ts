const tellingName =
  /^(?:proxy-)?authorization$|^(?:set-)?cookie$|passw|secret|token|(?:api|stream|private|access)[-_]?key|credential|signature/i
/** Names that are secrets in what people send, and something else in an error or a header. */
const plainNames = new Set(['code', 'otp', 'key', 'seed'])
const cover = '[redacted]'
const deepest = 6

/** A copy for the log: values under secret names are covered, to six levels; errors and the original are left as they are. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value !== 'object' || value === null || value instanceof Error || value instanceof Date) return value
  if (depth >= deepest) return '[deep]'
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1))
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, isSecret(name, item) ? cover : redact(item, depth + 1)]),
  )
}

/** Covers passwords in connection strings and secret parameters in addresses, wherever they stand in a text. */
export function redactText(text: string): string {
  return text
    .replace(/(:\/\/[^\s:/@"]*:)[^\s@"]+(?=@)/g, `$1${cover}`)
    .replace(/([?&]([\w.-]+)=)[^&\s"#]+/g, (pair, start: string, name: string) =>
      isSecretName(name) ? start + cover : pair,
    )
}

/** The last cover, over a finished JSON line: texts under secret names that came with a child logger, secrets inside texts. */
export function redactLine(line: string): string {
  return redactText(line).replace(/("([^"\\]+)":)"(?:[^"\\]|\\.)*"/g, (pair, start: string, name: string) =>
    tellingName.test(name) ? `${start}"${cover}"` : pair,
  )
}

function isSecretName(name: string): boolean {
  return plainNames.has(name) || tellingName.test(name)
}

function isSecret(name: string, item: unknown): boolean {
  return item !== undefined && item !== null && isSecretName(name)
}

/** Sockets, requests and the like are for serializers, not for walking through. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
