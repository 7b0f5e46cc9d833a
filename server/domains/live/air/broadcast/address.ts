import type { House } from '#platform/house'

/** Where encoders publish to: the host people reach the house by, at the port of the RTMP door. */
export function publishAddress(house: Pick<House, 'config'>, askedHost: string): string {
  const { NIGHTMARKET_PUBLIC_URL: publicUrl, NIGHTMARKET_RTMP_PORT: port } = house.config
  const host = publicUrl ? new URL(publicUrl).hostname : askedHost
  return `rtmp://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}${port === 1935 ? '' : `:${port}`}/live`
}
