import { GiveUp, type Jobs, job } from '#platform/jobs/index'
import type { Log } from '#platform/log/index'
import type { JobDraft } from '#platform/work'
import { checkMail, Mail } from './mail.ts'
import { type Carrier, MailRefused, smtpCarrier } from './smtp.ts'

export type { Mail } from './mail.ts'

export interface Mailer {
  /** Queues a mail; refuses `mail.bad-address`. What could not be delivered in six tries lies among the dead letters. */
  send(mail: Mail): Promise<void>
  /** The same as a draft for `work.enqueue`, to be sent only if the transaction commits. */
  draft(mail: Mail, onceKey?: string): JobDraft
  /** Without a mail server: the latest mails, newest last. */
  readonly kept: readonly Mail[]
  close(): void
}

export interface MailerOptions {
  readonly jobs: Jobs
  readonly log: Pick<Log, 'info' | 'warn'>
  readonly from: string
  /** `smtp://user:password@host:587` or `smtps://…`; mails are written to the log when absent. */
  readonly url?: string
}

/** Mails may carry one-time codes, so their rows are gone an hour after they were sent. */
const sendMail = job({
  name: 'mail.send',
  data: Mail,
  retries: 5,
  retrySeconds: 10,
  limitSeconds: 60,
  atOnce: 2,
  keepSeconds: 3600,
})
const keptMails = 100

export async function createMailer({ jobs, log, from, url }: MailerOptions): Promise<Mailer> {
  const kept: Mail[] = []
  const carrier = url ? smtpCarrier(url, from) : logCarrier(log, kept)
  await jobs.on(sendMail, async (mail) => {
    try {
      await carrier.send(mail)
    } catch (cause) {
      if (cause instanceof MailRefused && cause.isPermanent) throw new GiveUp(cause.message, { cause })
      throw cause
    }
  })
  const draft = (mail: Mail, onceKey?: string) => ({
    name: sendMail.name,
    data: checkMail(mail),
    ...(onceKey !== undefined && { onceKey }),
  })
  return {
    kept,
    draft,
    send: (mail) => jobs.enqueue(sendMail, checkMail(mail)),
    close: () => carrier.close(),
  }
}

function logCarrier(log: MailerOptions['log'], kept: Mail[]): Carrier {
  return {
    async send(mail) {
      kept.push(mail)
      if (kept.length > keptMails) kept.shift()
      log.info(
        { to: mail.to, subject: mail.subject, text: mail.text },
        'no mail server is set, so this mail goes nowhere',
      )
    },
    close() {},
  }
}
