const dayMs = 86_400_000

/** The day some days from an instant, for what the demo says happened or holds. */
export function dayFrom(now: Date, days: number): string {
  return new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10)
}
