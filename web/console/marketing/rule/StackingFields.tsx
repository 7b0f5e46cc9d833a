import { Checkbox, Select, TagsInput, TextInput } from '@mantine/core'
import type { Stacking } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Rule.module.css'
import { groupName, type StackingWay, wayOf } from './typed.ts'
import { ruleWords } from './words.ts'

interface Props {
  readonly stacking: Stacking
  readonly isCoupon?: boolean
  readonly onType: (stacking: Stacking) => void
}

const ways = ['none', 'all', 'some'] as const satisfies readonly StackingWay[]

/** What a rule stacks with, and what that means in words. */
export function StackingFields({ stacking, isCoupon = false, onType }: Props) {
  const t = useWords(ruleWords)
  const way = wayOf(stacking)
  const groups = typeof stacking.with === 'string' ? [] : stacking.with
  const choose = (wanted: string | null) =>
    onType({ ...stacking, with: wanted === 'all' || wanted === 'none' ? wanted : [stacking.group] })
  return (
    <fieldset className={css.group}>
      <legend>{t('stacking')}</legend>
      <div className={css.pair}>
        <Select
          label={t('with')}
          data={ways.map((value) => ({ value, label: t(`with.${value}`) }))}
          value={way}
          onChange={choose}
          allowDeselect={false}
        />
        <TextInput
          label={t('group')}
          value={stacking.group}
          onChange={(change) => onType({ ...stacking, group: groupName(change.currentTarget.value) })}
        />
      </div>
      {way === 'some' && (
        <TagsInput
          label={t('withGroups')}
          value={[...groups]}
          onChange={(typed) => {
            const named = typed.map(groupName).filter(Boolean)
            onType({ ...stacking, with: named.length > 0 ? named : 'none' })
          }}
        />
      )}
      <Checkbox
        label={t(isCoupon ? 'acrossPromotions' : 'acrossCoupons')}
        checked={stacking.acrossCoupons}
        onChange={(change) => onType({ ...stacking, acrossCoupons: change.currentTarget.checked })}
      />
      <p className={css.note} role="status">
        {t(`says.${way}`)} {!isCoupon && t(stacking.acrossCoupons ? 'says.coupons' : 'says.noCoupons')}
      </p>
    </fieldset>
  )
}
