/** The part of a service worker's world that this one uses; the compiler knows the page's world only. */
interface WorkerEvent extends Event {
  readonly request: Request
  waitUntil(done: Promise<unknown>): void
  respondWith(answer: Promise<Response>): void
}

const assets = 'nightmarket-assets-1'
const pages = 'nightmarket-offline-1'
const offline = '/offline.html'

on('install', (event) =>
  event.waitUntil(caches.open(pages).then((cache) => cache.addAll([offline, '/icons/lantern.svg']))),
)
on('activate', (event) => event.waitUntil(forgetOlder()))
on('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== location.origin) return
  // Hashed names never change what they hold; everything else, the API above all, is always asked for.
  if (pathname.startsWith('/assets/')) event.respondWith(fromCache(event.request))
  else if (event.request.mode === 'navigate') event.respondWith(orOfflinePage(event.request))
})

function on(name: string, act: (event: WorkerEvent) => void): void {
  addEventListener(name, (event) => act(event as WorkerEvent))
}

async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(assets)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

async function orOfflinePage(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch {
    return (await caches.match(offline)) ?? Response.error()
  }
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== assets && name !== pages).map((name) => caches.delete(name)))
}
