import { useQueries } from '@tanstack/react-query'
import { listCertificates, listProducts } from '#contracts/catalogue'
import { listIncidents, listManagedShows } from '#contracts/live'
import { getHealth, listJobs, listParkedFacts } from '#contracts/platform'
import { listWebhooks } from '#contracts/platform/webhook'
import { useMe } from '#web/shared/wire/me.ts'
import { reading, useRoute } from '#web/shared/wire/use-route.ts'
import { type Asked, type Care, often, standing } from './care.ts'
import { useCustomers } from './use-customers.ts'

const most = 100

/** Asks every part of the house that this person may look into whether something waits there. */
export function useCares(): Asked {
  const asked = [useFaultsOnAir(), useMachinery(), useCustomers(), useStock(), useCertificates()]
  return {
    cares: asked.flatMap(({ cares }) => cares),
    isPending: asked.some(({ isPending }) => isPending),
    problem: asked.find(({ problem }) => problem)?.problem,
  }
}

function useFaultsOnAir(): Asked {
  const { may } = useMe()
  const enabled = may('shows.manage')
  const query = { state: 'live' as const, limit: 20, all: true }
  const live = useRoute(listManagedShows, { query }, { enabled, ...often })
  const shows = live.data?.items ?? []
  const answers = useQueries({
    queries: shows.map(({ id }) => ({ ...reading(listIncidents, { params: { showId: id } }), ...often })),
  })
  const faults = answers.map(({ data }) => data?.items.filter(({ endedAt }) => !endedAt).length ?? 0)
  const count = faults.reduce((sum, some) => sum + some, 0)
  const worst = shows[faults.findIndex((some) => some > 0)]
  const { isPending, problem } = standing(enabled ? [live, ...answers] : [])
  if (!worst) return { cares: [], isPending, problem }
  const care = { key: 'incident', count: String(count), tone: 'bad', to: '/shows' } as const
  return { cares: [{ ...care, search: { open: worst.id } }], isPending, problem }
}

function useMachinery(): Asked {
  const { may } = useMe()
  const operates = { enabled: may('house.operate'), ...often }
  const sets = { enabled: may('house.settings'), ...often }
  const health = useRoute(getHealth, {}, operates)
  const parked = useRoute(listParkedFacts, { query: { limit: most } }, operates)
  const jobs = useRoute(listJobs, {}, operates)
  const webhooks = useRoute(listWebhooks, {}, sets)
  const failing = webhooks.data?.items.filter(({ failingSince, disabledReason }) => failingSince || disabledReason)
  const cares: Care[] = []
  const add = (key: Care['key'], tone: Care['tone'], count: number, to: string, more = '') => {
    if (count > 0) cares.push({ key, tone, count: `${count}${more}`, to, search: {} })
  }
  add('notReady', 'bad', health.data?.isReady === false ? 1 : 0, '/health')
  add('books', 'bad', health.data?.books?.wrong.length ?? 0, '/health')
  add('parked', 'bad', parked.data?.items.length ?? 0, '/parked-facts', parked.data?.next && '+')
  add('jobs', 'bad', jobs.data?.dead.length ?? 0, '/jobs')
  add('webhooks', 'warn', failing?.length ?? 0, '/webhooks')
  const asked = [...(operates.enabled ? [health, parked, jobs] : []), ...(sets.enabled ? [webhooks] : [])]
  return { cares, ...standing(asked) }
}

function useStock(): Asked {
  const { may } = useMe()
  const reads = { enabled: may('catalogue.read'), ...often }
  const onSale = { status: 'active' as const, limit: 1 }
  const out = useRoute(listProducts, { query: { ...onSale, stock: 'out' } }, reads)
  const low = useRoute(listProducts, { query: { ...onSale, stock: 'low' } }, reads)
  const cares: Care[] = []
  const add = (stock: 'out' | 'low', count = 0) => {
    if (count === 0) return
    cares.push({ key: stock, tone: 'warn', count: String(count), to: '/products', search: { status: 'active', stock } })
  }
  add('out', out.data?.total)
  add('low', low.data?.total)
  return { cares, ...standing(reads.enabled ? [out, low] : []) }
}

function useCertificates(): Asked {
  const { may } = useMe()
  const reads = { enabled: may('catalogue.read'), ...often }
  const expired = useRoute(listCertificates, { query: { state: 'expired', limit: 1 } }, reads)
  const expiring = useRoute(listCertificates, { query: { state: 'expiring', limit: 1 } }, reads)
  const cares: Care[] = []
  const add = (state: 'expired' | 'expiring', count = 0) => {
    if (count > 0)
      cares.push({ key: state, tone: 'warn', count: String(count), to: '/certificates', search: { state } })
  }
  add('expired', expired.data?.total)
  add('expiring', expiring.data?.total)
  return { cares, ...standing(reads.enabled ? [expired, expiring] : []) }
}
