/** Where an RTMP publisher goes, taken apart: everything but the last step of the path is the application. */
export interface RtmpAddress {
  readonly host: string
  readonly port: number
  readonly isSecure: boolean
  readonly app: string
  /** The stream's name with its query, as the far side expects it in `publish`. */
  readonly name: string
  readonly tcUrl: string
}

/** Reads rtmp://host[:port]/app[/more]/name?query, or rtmps://; undefined when it is none. */
export function parseRtmpAddress(text: string): RtmpAddress | undefined {
  if (text.length > 2000 || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.protocol !== 'rtmp:' && url.protocol !== 'rtmps:') return undefined
  const steps = url.pathname.split('/').filter((step) => step !== '')
  const name = steps.pop()
  if (!name || steps.length === 0 || url.hostname === '') return undefined
  const isSecure = url.protocol === 'rtmps:'
  const app = steps.join('/')
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : isSecure ? 443 : 1935,
    isSecure,
    app,
    name: name + url.search,
    tcUrl: `${url.protocol}//${url.host}/${app}`,
  }
}
