import { Checkbox, NumberInput, Select, TagsInput } from '@mantine/core'
import { listHosts } from '#contracts/live'
import type { Conditions } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from '../rule/Rule.module.css'
import { groupName } from '../rule/typed.ts'
import { promotionsWords } from './words.ts'

interface Props {
  readonly conditions: Conditions
  readonly onType: (conditions: Conditions) => void
}

/** Who gets it: all that is named must hold. */
export function ConditionFields({ conditions, onType }: Props) {
  const t = useWords(promotionsWords)
  const hosts = useRoute(listHosts, { query: { limit: 50 } })
  const { fans, ordersPaid, tiers, segments } = conditions
  const without = (key: keyof Conditions): Conditions =>
    Object.fromEntries(Object.entries(conditions).filter(([name]) => name !== key))
  const names = (key: 'tiers' | 'segments', typed: readonly string[]) => {
    const named = typed.map(groupName).filter(Boolean)
    onType(named.length > 0 ? { ...conditions, [key]: named } : without(key))
  }
  return (
    <fieldset className={css.group}>
      <legend>{t('whom')}</legend>
      {Object.keys(conditions).length === 0 && <p className={css.note}>{t('everybody')}</p>}
      <div className={css.buttons}>
        {(['isNew', 'isMember', 'isBirthday'] as const).map((key) => (
          <Checkbox
            key={key}
            label={t(key)}
            checked={conditions[key] === true}
            onChange={(change) =>
              onType(change.currentTarget.checked ? { ...conditions, [key]: true as const } : without(key))
            }
          />
        ))}
      </div>
      <div className={css.pair}>
        <NumberInput
          label={t('ordersPaid')}
          min={1}
          allowDecimal={false}
          value={ordersPaid ?? ''}
          onChange={(value) =>
            onType(typeof value === 'number' ? { ...conditions, ordersPaid: value } : without('ordersPaid'))
          }
        />
        <Select
          label={t('host')}
          placeholder={t('anyHost')}
          clearable
          data={hosts.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          value={fans?.hostId ?? null}
          onChange={(hostId) =>
            onType(hostId ? { ...conditions, fans: { hostId, level: fans?.level ?? 1 } } : without('fans'))
          }
        />
        {fans && (
          <NumberInput
            label={t('fanLevel')}
            min={1}
            max={100}
            allowDecimal={false}
            value={fans.level}
            onChange={(level) =>
              onType({ ...conditions, fans: { ...fans, level: typeof level === 'number' ? level : 1 } })
            }
          />
        )}
      </div>
      <TagsInput label={t('tiers')} value={tiers ?? []} onChange={(typed) => names('tiers', typed)} />
      <TagsInput label={t('segments')} value={segments ?? []} onChange={(typed) => names('segments', typed)} />
    </fieldset>
  )
}
