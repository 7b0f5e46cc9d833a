import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Presence } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Kol.module.css'
import { blankPresence, type TypedPresence } from './typed.ts'
import { kolWords } from './words.ts'

const platforms: readonly Presence['platform'][] = [
  'xiaohongshu',
  'douyin',
  'weibo',
  'bilibili',
  'wechat',
  'taobao',
  'youtube',
  'other',
]

interface Props {
  readonly presences: readonly TypedPresence[]
  readonly onChange: (presences: readonly TypedPresence[]) => void
}

/** Where else somebody is followed: a line a platform. */
export function PresenceFields({ presences, onChange }: Props) {
  const t = useWords(kolWords)
  const write = (place: number, change: Partial<TypedPresence>) =>
    onChange(presences.map((one, nth) => (nth === place ? { ...one, ...change } : one)))
  return (
    <fieldset className={css.presences}>
      <legend>{t('presences')}</legend>
      {presences.map((presence, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing of its own but its place
        <div key={place} className={css.presence}>
          <Select
            label={t('platform')}
            data={platforms.map((value) => ({ value, label: t(value) }))}
            value={presence.platform}
            allowDeselect={false}
            onChange={(value) => write(place, { platform: platforms.find((one) => one === value) ?? 'other' })}
          />
          <TextInput
            label={t('name')}
            required
            maxLength={60}
            value={presence.name}
            onChange={(change) => write(place, { name: change.currentTarget.value })}
          />
          <NumberInput
            label={t('followers')}
            min={0}
            max={10_000_000_000}
            allowDecimal={false}
            value={presence.followers}
            onChange={(value) => write(place, { followers: Number(value) || 0 })}
          />
          <TextInput
            label={t('url')}
            placeholder="https://"
            maxLength={300}
            value={presence.url}
            onChange={(change) => write(place, { url: change.currentTarget.value.trim() })}
          />
          <ActionIcon
            size={44}
            variant="subtle"
            aria-label={t('removePresence', { name: presence.name || t(presence.platform) })}
            onClick={() => onChange(presences.filter((_, nth) => nth !== place))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      {presences.length < 8 && (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...presences, blankPresence])}
        >
          {t('addPresence')}
        </Button>
      )}
    </fieldset>
  )
}
