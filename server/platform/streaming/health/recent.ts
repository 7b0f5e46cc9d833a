/** Adds up what happened in the last seconds, by buckets of one second. */
export class Recent {
  private readonly seconds: number
  private readonly buckets = new Map<number, number>()

  constructor(seconds: number) {
    this.seconds = seconds
  }

  add(now: number, amount: number): void {
    const second = Math.floor(now / 1000)
    this.buckets.set(second, (this.buckets.get(second) ?? 0) + amount)
    for (const old of this.buckets.keys()) if (old <= second - this.seconds - 1) this.buckets.delete(old)
  }

  /** The sum over the window, the running second included. */
  sum(now: number): number {
    const oldest = Math.floor(now / 1000) - this.seconds
    let sum = 0
    for (const [second, amount] of this.buckets) if (second > oldest) sum += amount
    return sum
  }

  /** Per second over the whole seconds of the window that are past. */
  rate(now: number): number {
    const running = Math.floor(now / 1000)
    let sum = 0
    let first = running
    for (const [second, amount] of this.buckets) {
      if (second >= running || second < running - this.seconds) continue
      sum += amount
      first = Math.min(first, second)
    }
    return first < running ? sum / (running - first) : 0
  }
}
