import { useQuery } from '@tanstack/react-query'
import { listShares, type RedPacket, type ShownShare } from '#contracts/draws'
import { call } from '#web/shared/wire/call.ts'
import type { Problem } from '#web/shared/wire/problem.ts'

const atOnce = 200

async function readShares(packetId: string, signal: AbortSignal): Promise<ShownShare[]> {
  const shares: ShownShare[] = []
  for (let after: string | undefined; ; ) {
    const query = { limit: atOnce, ...(after && { after }) }
    const page = await call(listShares, { params: { packetId }, query }, { signal })
    shares.push(...page.items)
    after = page.next
    if (!after) return shares
  }
}

/** All shares of a red packet in their order, once it has ended. */
export function useShares(packet: RedPacket | undefined) {
  return useQuery<ShownShare[], Problem>({
    queryKey: ['shares of a red packet', packet?.id],
    queryFn: ({ signal }) => readShares(packet?.id ?? '', signal),
    enabled: packet?.state === 'ended',
    staleTime: Number.POSITIVE_INFINITY,
  })
}
