import type { FastifyBaseLogger } from 'fastify'

/** Hands a short text to a phone. Throws when it could not be handed over; whether it arrived is not known. */
export interface SmsSender {
  send(phone: string, text: string): Promise<void>
}

/** For development and a house without a gateway: whoever runs the house reads the text in its log. */
export function logSmsSender(log: FastifyBaseLogger): SmsSender {
  return {
    async send(phone, text) {
      log.info({ phone }, text)
    },
  }
}
