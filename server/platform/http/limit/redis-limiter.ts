import { allowed, type Limiter, type Verdict } from './limiter.ts'

/** The one command of a Redis client that is needed. */
export interface RedisEval {
  eval(script: string, keys: number, ...values: (string | number)[]): Promise<unknown>
}

/** `spend` of limiter.ts by the server's own clock; the key ends when its bucket is full again. Answers the wait in ms. */
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local fullAt = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now) + 60000 / tonumber(ARGV[1])
local wait = fullAt - now - 60000
if wait > 0 then return math.ceil(wait) end
redis.call('SET', KEYS[1], string.format('%.3f', fullAt), 'PX', math.ceil(fullAt - now))
return 0`

/** A limiter that all nodes share. While Redis is away each node counts for itself with `fallback`. */
export function redisLimiter(redis: RedisEval, fallback: Limiter, prefix = 'nightmarket:limit:'): Limiter {
  return {
    async take(key, perMinute): Promise<Verdict> {
      let waitMs: number
      try {
        waitMs = Number(await redis.eval(script, 1, prefix + key, perMinute))
      } catch {
        return fallback.take(key, perMinute)
      }
      return waitMs > 0 ? { isAllowed: false, retryAfterMs: waitMs } : allowed
    },
  }
}
