/** A bucket that holds five seconds of a rate: short bursts pass, a flood does not. */
export class RateLimit {
  private readonly perSecond: number
  private readonly clock: () => number
  private level: number
  private filledAt: number

  constructor(perSecond: number, clock: () => number = () => performance.now()) {
    this.perSecond = perSecond
    this.clock = clock
    this.level = perSecond * 5
    this.filledAt = clock()
  }

  /** Takes the amount out of the bucket; false when it is not in it. */
  allows(amount: number): boolean {
    const now = this.clock()
    this.level = Math.min(this.perSecond * 5, this.level + ((now - this.filledAt) / 1000) * this.perSecond)
    this.filledAt = now
    if (amount > this.level) return false
    this.level -= amount
    return true
  }
}
