import type { HandedKeys } from './control.ts'
import { keepSandboxRunning } from './keep-running.ts'
import type { Mischief } from './mischief.ts'
import type { SandboxOptions } from './open.ts'

/** The sandbox as the shop that runs it reaches it. */
export interface ReachedSandbox {
  readonly key: string
  address(): Promise<string>
  keys(): Promise<HandedKeys>
  mischief(next?: Partial<Mischief>): Promise<Mischief>
  /** Says where the notices of a provider go that is told so once, not with each payment. */
  tellEndpoint(url: string): Promise<void>
  /** Buyers who pay, by the shop's references. */
  pay(dialect: string, references: readonly string[]): Promise<number>
  close(): Promise<void>
}

export function reachSandbox(options: SandboxOptions): ReachedSandbox {
  const running = keepSandboxRunning(options)
  const { key } = options
  let told = ''

  async function control<Answer>(path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${await running.address()}/control/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'x-sandbox-key': key },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`The sandbox answers ${answer.status}.`)
    return (await answer.json()) as Answer
  }

  return {
    key,
    address: running.address,
    keys: () => control('keys'),
    mischief: (next) => control('mischief', next),
    async tellEndpoint(url) {
      const place = `${await running.address()} ${url}`
      if (told === place) return
      await control('endpoint', { url })
      told = place
    },
    async pay(dialect, references) {
      return (await control<{ paid: number }>('pay', { dialect, references })).paid
    },
    close: running.close,
  }
}
