const buyers = 16

export interface Opened {
  readonly port: number
  readonly variantIds: readonly string[]
  readonly databaseUrl: string
}

/** Processor time used so far, in milliseconds. */
export interface Cpu {
  readonly server: number
  readonly postgres: number
}

interface Run {
  readonly ordersPerSecond: number
  /** Processor time an order, which other work on the machine changes less than the time that passes. */
  readonly serverCpuMs: number
  readonly postgresCpuMs: number
}

/** Buyers who check out one after the other for a while. */
export function runOf(cpu: () => Promise<Cpu>) {
  return async (seconds: number, checkOut: () => Promise<unknown>): Promise<Run> => {
    const before = await cpu()
    const began = performance.now()
    const end = began + seconds * 1_000
    let orders = 0
    const buy = async () => {
      while (performance.now() < end) {
        await checkOut()
        orders++
      }
    }
    await Promise.all(Array.from({ length: buyers }, buy))
    const ordersPerSecond = orders / ((performance.now() - began) / 1_000)
    const { server, postgres } = await cpu()
    return {
      ordersPerSecond,
      serverCpuMs: (server - before.server) / orders,
      postgresCpuMs: (postgres - before.postgres) / orders,
    }
  }
}
