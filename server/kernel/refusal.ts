/** Why a request was turned down. Transports map each kind once; domains never name a status code. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'closed'
  | 'unfit'
  | 'limited'
  | 'unavailable'

/** What a refusal may tell its reader besides the sentence: the field, what is left, when to come back. */
export type RefusalDetails = Readonly<Record<string, unknown>>

/** An expected "no". Anything else that is thrown is a bug and becomes a 500. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: string
  readonly kind: RefusalKind
  readonly details: RefusalDetails

  constructor(code: string, kind: RefusalKind, sentence: string, details: RefusalDetails = {}) {
    super(sentence)
    this.code = code
    this.kind = kind
    this.details = details
  }
}

type Entry = readonly [RefusalKind, string]
type Constructors<T> = { readonly [K in keyof T]: (details?: RefusalDetails) => Refusal }

/** Every table declared so far, by code: what `docs/reference/refusals.md` is tested against. */
export const declaredRefusals = new Map<string, Entry>()

/** Turns one module's table of refusals into constructors; codes read `promotions.sold-out`. */
export function refusals<const T extends Record<string, Entry>>(module: string, table: T): Constructors<T> {
  const constructors: Record<string, (details?: RefusalDetails) => Refusal> = {}
  for (const [name, entry] of Object.entries(table)) {
    const code = `${module}.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    declaredRefusals.set(code, entry)
    constructors[name] = (details) => new Refusal(code, entry[0], entry[1], details)
  }
  return constructors as Constructors<T>
}
