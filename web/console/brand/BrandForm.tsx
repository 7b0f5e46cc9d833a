import { Button, ColorInput, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { listAudit } from '#contracts/identity'
import { type Brand, changeBrand, getBrand } from '#contracts/platform/house'
import { useWords } from '#web/shared/i18n/words.ts'
import { contrast, isColour } from '#web/shared/theme/scale.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Brand.module.css'
import { LinksField } from './LinksField.tsx'
import { LogoField } from './LogoField.tsx'
import { type Look, lookOf, swatches } from './look.ts'
import { PhonePreview } from './PhonePreview.tsx'
import { brandWords } from './words.ts'

const types = ['system', 'serif', 'rounded'] as const

/** The form on the left, the phone on the right; saved as a whole, and taken back as a whole. */
export function BrandForm({ brand }: { readonly brand: Brand }) {
  const t = useWords(brandWords)
  const typeLabel = useId()
  const [look, setLook] = useState<Look>(() => lookOf(brand))
  const isChanged = JSON.stringify(look) !== JSON.stringify(lookOf(brand))
  useEffect(() => setLook(lookOf(brand)), [brand])
  const save = useCommand(changeBrand, {
    changes: [getBrand, listAudit],
    onDone: () => {
      const before = lookOf(brand)
      tell(t('saved'), { tone: 'done', undo: () => save.send({ body: before }) })
    },
  })
  const change = (wish: Partial<Look>) => setLook({ ...look, ...wish })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.send({ body: look })
  }
  const ratio = isColour(look.accent) ? contrast(look.accent, '#ffffff') : 0
  return (
    <div className={css.columns}>
      <form className={css.form} onSubmit={submit}>
        <LogoField brand={brand} />
        <div className={css.pair}>
          <TextInput
            label={t('nameZh')}
            value={look.name['zh-CN']}
            required
            maxLength={120}
            onChange={({ currentTarget }) => change({ name: { ...look.name, 'zh-CN': currentTarget.value } })}
          />
          <TextInput
            label={t('nameEn')}
            value={look.name.en}
            required
            maxLength={120}
            onChange={({ currentTarget }) => change({ name: { ...look.name, en: currentTarget.value } })}
          />
          <TextInput
            label={t('taglineZh')}
            value={look.tagline['zh-CN']}
            maxLength={120}
            onChange={({ currentTarget }) => change({ tagline: { ...look.tagline, 'zh-CN': currentTarget.value } })}
          />
          <TextInput
            label={t('taglineEn')}
            value={look.tagline.en}
            maxLength={120}
            onChange={({ currentTarget }) => change({ tagline: { ...look.tagline, en: currentTarget.value } })}
          />
        </div>
        <ColorInput
          withEyeDropper={false}
          label={t('accent')}
          description={t('accentNote')}
          value={look.accent}
          swatches={swatches}
          error={isColour(look.accent) ? undefined : ' '}
          onChange={(accent) => change({ accent })}
        />
        {ratio > 0 && (
          <p className={css.note}>
            {ratio >= 4.5 ? t('contrastGood', { ratio: ratio.toFixed(1) }) : t('contrastDarkened')}
          </p>
        )}
        <div>
          <span id={typeLabel} className={css.label}>
            {t('type')}
          </span>
          <SegmentedControl
            fullWidth
            aria-labelledby={typeLabel}
            data={types.map((value) => ({ value, label: t(value) }))}
            value={look.type}
            onChange={(value) => change({ type: types.find((known) => known === value) ?? 'system' })}
          />
        </div>
        <LinksField links={look.links} onChange={(links) => change({ links })} />
        <ProblemNote problem={save.problem} />
        <div className={css.buttons}>
          <Button type="submit" loading={save.isSending} disabled={!isChanged}>
            {t('save')}
          </Button>
          <Button variant="subtle" disabled={!isChanged} onClick={() => setLook(lookOf(brand))}>
            {t('reset')}
          </Button>
        </div>
      </form>
      <PhonePreview look={look} logoUrl={brand.logo?.url} />
    </div>
  )
}
