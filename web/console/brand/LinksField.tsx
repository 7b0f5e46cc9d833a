import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { Brand } from '#contracts/platform/house'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Brand.module.css'
import { brandWords } from './words.ts'

type Links = Brand['links']
const most = 12

interface Props {
  readonly links: Links
  readonly onChange: (links: Links) => void
}

/** The links at the foot of every page, in their order. */
export function LinksField({ links, onChange }: Props) {
  const t = useWords(brandWords)
  const text = useTexts()
  const change = (place: number, wish: Partial<Links[number]>) =>
    onChange(links.map((link, at) => (at === place ? { ...link, ...wish } : link)))
  return (
    <fieldset className={css.links}>
      <legend>{t('links')}</legend>
      <p className={css.note}>{t('linksNote')}</p>
      {links.map((link, place) => (
        // A link has no name of its own while it is typed; its place is what it is.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={place} className={css.link}>
          <TextInput
            aria-label={t('linkZh')}
            placeholder={t('linkZh')}
            value={link.label['zh-CN']}
            required
            maxLength={120}
            onChange={({ currentTarget }) => change(place, { label: { ...link.label, 'zh-CN': currentTarget.value } })}
          />
          <TextInput
            aria-label={t('linkEn')}
            placeholder={t('linkEn')}
            value={link.label.en}
            required
            maxLength={120}
            onChange={({ currentTarget }) => change(place, { label: { ...link.label, en: currentTarget.value } })}
          />
          <TextInput
            aria-label={t('linkUrl')}
            placeholder="https://"
            value={link.url}
            required
            maxLength={500}
            pattern="(https?://|/[^/]).*"
            onChange={({ currentTarget }) => change(place, { url: currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size={36}
            aria-label={t('removeLink', { name: text(link.label) })}
            onClick={() => onChange(links.filter((_, at) => at !== place))}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </div>
      ))}
      {links.length < most && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...links, { label: { 'zh-CN': '', en: '' }, url: '' }])}
        >
          {t('addLink')}
        </Button>
      )}
    </fieldset>
  )
}
