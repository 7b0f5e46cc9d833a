import { Switch } from '@mantine/core'
import type { Settings } from '#contracts/platform/house'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Settings.module.css'
import { settingsWords } from './words.ts'

const entering = ['guestsMayEnter', 'signUpIsOpen', 'emailSignIn', 'emailMustBeVerified', 'phoneSignIn'] as const
const staff = ['staffNeedSecondFactor'] as const
const region = ['purchaseMayBeCondition'] as const
type Rule = (typeof entering | typeof staff | typeof region)[number]

interface Props {
  readonly settings: Settings
  readonly isBusy: boolean
  readonly onChange: (wish: { [Name in Rule]?: boolean }) => void
}

/** The rules that are either so or not. */
export function RuleSwitches({ settings, isBusy, onChange }: Props) {
  const t = useWords(settingsWords)
  const rule = (name: Rule) => (
    <Switch
      key={name}
      label={t(name)}
      description={t(`${name}Note`)}
      checked={settings[name]}
      disabled={isBusy}
      onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
    />
  )
  return (
    <>
      <section className={css.section}>
        <h2>{t('entering')}</h2>
        {entering.map(rule)}
      </section>
      <section className={css.section}>
        <h2>{t('staff')}</h2>
        {staff.map(rule)}
      </section>
      <section className={css.section}>
        <h2>{t('region')}</h2>
        {region.map(rule)}
      </section>
    </>
  )
}
