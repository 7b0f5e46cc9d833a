import { Redis } from 'ioredis'

import { systemClock } from '#platform/clock/index'
import type { Config } from '#platform/config/config'
import { type Limiter, memoryLimiter, redisLimiter } from '#platform/http/limit/index'

/** Counts for this node alone, or for all nodes over Redis where one is set. */
export function openLimiter({ REDIS_URL: url }: Config, closings: (() => void)[]): Limiter {
  const own = memoryLimiter(systemClock)
  if (!url) return own
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 250 })
  // Without a listener an outage would end the process; the limiter counts by itself meanwhile.
  redis.on('error', () => {})
  closings.push(() => redis.disconnect())
  return redisLimiter(redis, own)
}
