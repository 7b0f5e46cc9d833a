/** A refusal as the server words it (RFC 9457), or a failure to reach it; the web shows `problemSentence` of it. */
export class Problem extends Error {
  override name = 'Problem'
  /** `live.not-here`, `wire.offline`, …: what translations and decisions are keyed by. */
  readonly code: string
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  /** The field of the form it speaks of, when it speaks of one. */
  readonly field: string | undefined
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, sentence: string, status: number, details: Readonly<Record<string, unknown>> = {}) {
    super(sentence)
    this.code = code
    this.status = status
    this.details = details
    this.field = typeof details.field === 'string' ? details.field : undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads the problem out of an answer that was not a success; never throws. */
export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  if (!isRecord(body)) return new Problem('wire.unreadable', response.statusText, response.status)
  const { type, code, title, message, ...details } = body
  const name = [type, code].find((it) => typeof it === 'string' && it !== 'about:blank')
  const sentence = [title, message].find((it) => typeof it === 'string')
  return new Problem(
    String(name ?? 'wire.unreadable'),
    String(sentence ?? response.statusText),
    response.status,
    details,
  )
}

export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  return new Problem('wire.broken', thrown instanceof Error ? thrown.message : String(thrown), 0)
}
