/** What a minute is judged by. */
export interface JudgedMinute {
  readonly chat: number
  readonly likes: number
  /** Minor units of orders placed in it that have been paid. */
  readonly sales: number
}

export interface Moment {
  /** Which minute, counted from the first. */
  readonly place: number
  readonly score: number
  readonly chat: number
  readonly likes: number
  readonly sales: number
}

/** In fewer minutes nothing stands out of anything. */
const leastMinutes = 5
/** Together so many standard deviations above the mean. */
const leastScore = 2
/** A moment is the highest within so many minutes on either side. */
const apart = 2
const mostMoments = 5

/**
 * The minutes that stand out of their own show: z(chat) + z(likes) + z(sales), z being the distance from the mean of the show's
 * minutes in their standard deviations (of all minutes, none left out; 0 where all are alike). A moment has a score of at
 * least 2 and is the highest within two minutes on either side, of equal ones the first. The five highest, in their order.
 */
export function momentsOf(minutes: readonly JudgedMinute[]): Moment[] {
  if (minutes.length < leastMinutes) return []
  const chat = standardised(minutes.map((minute) => minute.chat))
  const likes = standardised(minutes.map((minute) => minute.likes))
  const sales = standardised(minutes.map((minute) => minute.sales))
  const judged = minutes.map((_, place): Moment => {
    const parts = { chat: chat[place] ?? 0, likes: likes[place] ?? 0, sales: sales[place] ?? 0 }
    return { place, ...parts, score: parts.chat + parts.likes + parts.sales }
  })
  return judged
    .filter((moment) => moment.score >= leastScore && isHighest(moment, judged))
    .sort((one, other) => other.score - one.score)
    .slice(0, mostMoments)
    .sort((one, other) => one.place - other.place)
}

function isHighest({ place, score }: Moment, all: readonly Moment[]): boolean {
  return all
    .slice(Math.max(0, place - apart), place + apart + 1)
    .every((other) => other.score < score || (other.score === score && other.place >= place))
}

function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
  return values.map((value) => (deviation === 0 ? 0 : (value - mean) / deviation))
}
