import { PasswordInput, Textarea, TextInput } from '@mantine/core'
import type { ProviderSetting } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { providerWords } from './words.ts'

interface Props {
  readonly field: ProviderSetting['fields'][number]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The fields that have a name in words. */
const names = [
  'secretKey',
  'webhookSecret',
  'merchantId',
  'appId',
  'serialNumber',
  'publicKeyId',
  'publicKey',
  'privateKey',
  'apiV3Key',
  'sellerId',
  'address',
] as const

/** One thing a provider has to be told. */
export function ProviderField({ field, value, onChange }: Props) {
  const t = useWords(providerWords)
  const known = names.find((name) => name === field.name)
  const look = {
    label: known ? t(known) : field.name,
    description: field.isSecret
      ? t(field.isSet ? 'secretKept' : 'secretMissing')
      : field.isOptional
        ? t('optional')
        : undefined,
    value,
    autoComplete: 'off',
    spellCheck: false,
  }
  if (field.isLong) return <Textarea {...look} rows={4} onChange={(event) => onChange(event.currentTarget.value)} />
  if (field.isSecret) return <PasswordInput {...look} onChange={(event) => onChange(event.currentTarget.value)} />
  return <TextInput {...look} onChange={(event) => onChange(event.currentTarget.value)} />
}
