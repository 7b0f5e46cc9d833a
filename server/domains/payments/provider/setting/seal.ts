import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import type { Secrets } from '#platform/secrets'

const purpose = 'payments.provider'

/** Seals a provider's secrets for the database: AES-256-GCM, bound to its row so that they cannot be moved to another. */
export function seal(secrets: Secrets, rowId: string, fields: Readonly<Record<string, string>>): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secrets.key(purpose), nonce).setAAD(Buffer.from(rowId))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(fields), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Opens what was sealed for this row; throws when anything of it was changed. */
export function unseal(secrets: Secrets, rowId: string, sealed: Buffer): Record<string, string> {
  const decipher = createDecipheriv('aes-256-gcm', secrets.key(purpose), sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(rowId)).setAuthTag(sealed.subarray(12, 28))
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8'))
}
