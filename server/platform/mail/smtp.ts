import { createTransport } from 'nodemailer'

import type { Mail } from './mail.ts'

/** Hands mails to somebody who delivers them. `send` settles when they took over; a `permanent` failure is not worth a retry. */
export interface Carrier {
  send(mail: Mail): Promise<void>
  close(): void
}

export class MailRefused extends Error {
  override name = 'MailRefused'
  /** The server said that it will never take this mail. */
  readonly isPermanent: boolean

  constructor(cause: unknown) {
    const code = responseCode(cause)
    super(`The mail server did not take the mail${code ? ` (${code})` : ''}.`, { cause })
    this.isPermanent = code !== undefined && code >= 500
  }
}

/** A mail server, over at most two kept connections and with limits on how long it may be silent. */
export function smtpCarrier(url: string, from: string): Carrier {
  const server = new URL(url)
  const isImplicitTls = server.protocol === 'smtps:'
  const transport = createTransport({
    pool: true,
    maxConnections: 2,
    maxRequeues: 2,
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port) || (isImplicitTls ? 465 : 587),
    secure: isImplicitTls,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(server.username && {
      auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) },
    }),
  })
  return {
    async send({ to, subject, text, html }) {
      try {
        await transport.sendMail({ from, to, subject, text, ...(html !== undefined && { html }) })
      } catch (cause) {
        throw new MailRefused(cause)
      }
    },
    close: () => transport.close(),
  }
}

function responseCode(cause: unknown): number | undefined {
  if (typeof cause !== 'object' || cause === null || !('responseCode' in cause)) return undefined
  return typeof cause.responseCode === 'number' ? cause.responseCode : undefined
}
