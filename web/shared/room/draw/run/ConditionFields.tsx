import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import type { ConditionKind } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Draw.module.css'
import type { Typed } from './draft.ts'
import { drawWords } from './words.ts'

interface Props {
  readonly typed: Typed
  /** Those this house can look at. */
  readonly kinds: readonly ConditionKind[]
  readonly onType: (typed: Typed) => void
}

/** What somebody must have done to enter. */
export function ConditionFields({ typed, kinds, onType }: Props) {
  const t = useWords(drawWords)
  const flip = (kind: ConditionKind) =>
    onType({
      ...typed,
      kinds: typed.kinds.includes(kind) ? typed.kinds.filter((one) => one !== kind) : [...typed.kinds, kind],
    })
  const has = (kind: ConditionKind) => typed.kinds.includes(kind)
  return (
    <fieldset className={css.fields}>
      <legend className={css.legend}>{t('conditions')}</legend>
      {typed.kinds.length === 0 && <p className={css.note}>{t('conditionsNone')}</p>}
      {kinds.map((kind) => (
        <div key={kind} className={css.row}>
          <Checkbox label={t(kind)} checked={has(kind)} onChange={() => flip(kind)} />
          {kind === 'phrase' && has(kind) && (
            <TextInput
              className={css.wide ?? ''}
              aria-label={t('phraseText')}
              placeholder={t('phraseText')}
              value={typed.phrase}
              maxLength={40}
              required
              onChange={(change) => onType({ ...typed, phrase: change.currentTarget.value })}
            />
          )}
          {kind === 'watch' && has(kind) && (
            <NumberInput
              className={css.narrow ?? ''}
              aria-label={t('minutes')}
              value={typed.minutes}
              min={1}
              max={240}
              onChange={(value) => onType({ ...typed, minutes: Number(value) || 1 })}
            />
          )}
          {kind === 'fan-level' && has(kind) && (
            <NumberInput
              className={css.narrow ?? ''}
              aria-label={t('level')}
              value={typed.level}
              min={1}
              max={12}
              onChange={(value) => onType({ ...typed, level: Number(value) || 1 })}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}
