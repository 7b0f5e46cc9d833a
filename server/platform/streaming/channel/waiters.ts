interface Wait {
  readonly isReady: () => boolean
  readonly outcome: PromiseWithResolvers<boolean>
  readonly timer: NodeJS.Timeout
}

/** Holds requests until what they ask for exists. All that ask for the same thing share one wait. */
export class Waiters {
  private readonly most: number
  private readonly waits = new Map<string, Wait>()
  private count = 0

  constructor(most: number) {
    this.most = most
  }

  /** Whether `isReady` came true within the time. Undefined at once when too many wait already. */
  async wait(key: string, isReady: () => boolean, ms: number): Promise<boolean | undefined> {
    if (isReady()) return true
    if (this.count >= this.most) return undefined
    this.count++
    try {
      return await this.join(key, isReady, ms)
    } finally {
      this.count--
    }
  }

  /** Something changed: answers all whose time has come. */
  ring(): void {
    for (const [key, wait] of this.waits) if (wait.isReady()) this.settle(key, wait, true)
  }

  /** Answers all, come what may. */
  release(): void {
    for (const [key, wait] of this.waits) this.settle(key, wait, wait.isReady())
  }

  private join(key: string, isReady: () => boolean, ms: number): Promise<boolean> {
    const known = this.waits.get(key)
    if (known) return known.outcome.promise
    const outcome = Promise.withResolvers<boolean>()
    const wait = { isReady, outcome, timer: setTimeout(() => this.settle(key, wait, isReady()), ms) }
    this.waits.set(key, wait)
    return outcome.promise
  }

  private settle(key: string, wait: Wait, isReady: boolean): void {
    clearTimeout(wait.timer)
    this.waits.delete(key)
    wait.outcome.resolve(isReady)
  }
}
