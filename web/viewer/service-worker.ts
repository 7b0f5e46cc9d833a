/** The part of a service worker's world that this one uses; the compiler knows the page's world only. */
interface WorkerEvent extends Event {
  readonly request: Request
  readonly data: { json(): unknown } | null
  readonly notification: Notification
  readonly oldSubscription?: PushSubscription
  waitUntil(done: Promise<unknown>): void
  respondWith(answer: Promise<Response>): void
}
interface Window {
  readonly url: string
  focus(): Promise<unknown>
  navigate(to: string): Promise<unknown>
}
interface Worker {
  readonly registration: ServiceWorkerRegistration
  readonly clients: { matchAll(of: object): Promise<Window[]>; openWindow(to: string): Promise<unknown> }
}

const worker = globalThis as unknown as Worker

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

on('push', (event) => event.waitUntil(ring(event.data?.json())))
on('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openPlace(event.notification))
})
on('pushsubscriptionchange', (event) => event.waitUntil(subscribeAgain(event.oldSubscription)))

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

/** Shows what the house tells (`ring.ts` writes it). One notice shows once: its tag replaces itself. */
async function ring(message: unknown): Promise<void> {
  const { id, title, body, to } = message as Readonly<Record<'id' | 'title' | 'body' | 'to', string>>
  const icon = '/icons/icon-192.png'
  await worker.registration.showNotification(title, { body, tag: id, icon, data: { id, to } })
}

/** Opens the place of a notice where the shop is open already, else in a new window, and marks it as read. */
async function openPlace({ data }: Notification): Promise<void> {
  const { id, to } = data as { readonly id: string; readonly to: string }
  const place = new URL(to, location.origin)
  if (place.origin !== location.origin) return
  const body = JSON.stringify({ ids: [id] })
  const headers = { 'content-type': 'application/json' }
  const read = fetch('/api/me/notices/read', { method: 'POST', headers, body }).catch(() => undefined)
  const open = (await worker.clients.matchAll({ type: 'window' })).find(({ url }) => !/\/(studio|console)/.test(url))
  // A window that this worker does not steer cannot be sent elsewhere.
  if (open && (await open.navigate(place.href).catch(() => null))) await open.focus()
  else await worker.clients.openWindow(place.href)
  await read
}

/** A browser may change its subscription by itself: the house has to know the new one. */
async function subscribeAgain(old: PushSubscription | undefined): Promise<void> {
  if (!old) return
  const subscription = await worker.registration.pushManager.subscribe(old.options as PushSubscriptionOptionsInit)
  const { endpoint, keys } = subscription.toJSON()
  const language = navigator.language.startsWith('zh') ? 'zh-CN' : 'en'
  const body = JSON.stringify({ endpoint, keys, name: '', language })
  await fetch('/api/me/push-devices', { method: 'PUT', headers: { 'content-type': 'application/json' }, body })
}
