import { Button, Switch, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { readCatalogueSettings } from '#contracts/catalogue'
import {
  addShippingMethod,
  changeShippingMethod,
  listShippingMethods,
  type ShippingMethod,
  type ShippingMethodDraft,
  type ShippingZone,
} from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Shipping.module.css'
import { shippingWords } from './words.ts'
import { ZoneFields } from './ZoneFields.tsx'

const everywhere: ShippingZone = { firstGrams: 1_000, firstFee: 0, additionalGrams: 1_000, additionalFee: 0 }

interface Props {
  readonly method?: ShippingMethod
  readonly place: number
  readonly onDone: () => void
}

/** A shipping method with its zones. */
export function MethodForm({ method, place, onDone }: Props) {
  const t = useWords(shippingWords)
  const { data: shop } = useRoute(readCatalogueSettings, {})
  const [draft, setDraft] = useState<ShippingMethodDraft>(() => {
    if (!method) return { name: { zh: '' }, isEnabled: true, place, zones: [{ ...everywhere, country: 'CN' }] }
    const { id: _id, ...kept } = method
    return kept
  })
  const settings = {
    changes: [listShippingMethods],
    onDone: () => {
      tell(t('saved'), { tone: 'done' as const })
      onDone()
    },
  }
  const adding = useCommand(addShippingMethod, settings)
  const changing = useCommand(changeShippingMethod, settings)
  const save = (submit: FormEvent) => {
    submit.preventDefault()
    const { zh, en } = draft.name
    const body = { ...draft, name: { ...(zh?.trim() && { zh: zh.trim() }), ...(en?.trim() && { en: en.trim() }) } }
    if (method) changing.send({ params: { methodId: method.id }, body })
    else adding.send({ body })
  }
  const writeZone = (at: number, zone: ShippingZone) =>
    setDraft({ ...draft, zones: draft.zones.map((one, nth) => (nth === at ? zone : one)) })
  if (!shop) return null
  return (
    <form className={css.card} onSubmit={save}>
      <div className={css.fields}>
        <TextInput
          label={t('nameZh')}
          value={draft.name.zh ?? ''}
          maxLength={60}
          onChange={(change) => setDraft({ ...draft, name: { ...draft.name, zh: change.currentTarget.value } })}
        />
        <TextInput
          label={t('nameEn')}
          value={draft.name.en ?? ''}
          maxLength={60}
          onChange={(change) => setDraft({ ...draft, name: { ...draft.name, en: change.currentTarget.value } })}
        />
      </div>
      <Switch
        label={t('enabled')}
        checked={draft.isEnabled}
        onChange={(change) => setDraft({ ...draft, isEnabled: change.currentTarget.checked })}
      />
      {draft.zones.map((zone, at) => (
        <ZoneFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a zone is its place in the form
          key={at}
          zone={zone}
          place={at + 1}
          currency={shop.currency}
          onChange={(changed) => writeZone(at, changed)}
          onRemove={
            draft.zones.length > 1
              ? () => setDraft({ ...draft, zones: draft.zones.filter((_, nth) => nth !== at) })
              : undefined
          }
        />
      ))}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={16} />}
        onClick={() => setDraft({ ...draft, zones: [...draft.zones, everywhere] })}
      >
        {t('addZone')}
      </Button>
      <ProblemNote problem={adding.problem ?? changing.problem} />
      <div className={css.acts}>
        <Button type="submit" loading={adding.isSending || changing.isSending}>
          {t('save')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
