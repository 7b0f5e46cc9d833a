import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keys for each purpose, all derived from the one secret of the house; the secret itself is never handed out. */
export interface Secrets {
  /** 32 bytes that are always the same for the same purpose. */
  key(purpose: string): Buffer
  /** A short text only this house can make, for links and stream keys: HMAC-SHA-256, base64url, 32 characters. */
  sign(purpose: string, text: string): string
}

/** Takes the secret from the settings, or makes one and keeps it in the data folder, readable by the owner alone. */
export function openSecrets(dataFolder: string, given: string | undefined): Secrets {
  const root = given ?? keptSecret(dataFolder)
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', root, 'nightmarket', purpose, 32))
  return {
    key,
    sign: (purpose, text) => createHmac('sha256', key(purpose)).update(text).digest('base64url').slice(0, 32),
  }
}

function keptSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret')
  mkdirSync(dataFolder, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}
