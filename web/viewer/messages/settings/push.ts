import { addPushDevice, removePushDevice } from '#contracts/messaging'
import { deviceName } from '#web/shared/account/device-name.ts'
import type { Language } from '#web/shared/i18n/language.ts'
import { call } from '#web/shared/wire/call.ts'

/** What this browser can do: `away` has no place for messages at all, `denied` was told by the person not to ask again. */
export type PushState = 'away' | 'denied' | 'off' | 'on'

const kept = 'nightmarket.push-device'

const registered = async () => ('serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined)

export async function readPush(): Promise<PushState> {
  const worker = await registered()
  if (!worker?.pushManager || !('Notification' in window)) return 'away'
  if (Notification.permission === 'denied') return 'denied'
  const subscription = await worker.pushManager.getSubscription()
  return subscription && localStorage.getItem(kept) ? 'on' : 'off'
}

/** Asks the person for the permission and lets this browser ring; answers what came of it. */
export async function turnPushOn(pushKey: string, language: Language): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return readPush()
  const worker = await navigator.serviceWorker.ready
  const old = await worker.pushManager.getSubscription()
  // One that was made for another house's key takes no messages from this one.
  if (old) await old.unsubscribe()
  const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
  const { endpoint = '', keys: { p256dh = '', auth = '' } = {} } = subscription.toJSON()
  const name = deviceName(navigator.userAgent) ?? ''
  const { id } = await call(addPushDevice, { body: { endpoint, keys: { p256dh, auth }, name, language } })
  localStorage.setItem(kept, id)
  return 'on'
}

/** Lets this browser ring no more; harmless when it does not. */
export async function turnPushOff(): Promise<PushState> {
  const deviceId = localStorage.getItem(kept)
  const subscription = await (await registered())?.pushManager?.getSubscription()
  await subscription?.unsubscribe()
  localStorage.removeItem(kept)
  if (deviceId) await call(removePushDevice, { params: { deviceId } })
  return readPush()
}
