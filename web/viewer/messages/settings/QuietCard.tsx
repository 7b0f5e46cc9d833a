import { Switch, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { QuietHours } from '#contracts/messaging'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Settings.module.css'
import { noticeSettingWords } from './words.ts'

interface Props {
  readonly quiet: QuietHours
  readonly onChange: (quiet: QuietHours) => void
}

/** When no device rings; the clock is that of the device on which it is set. */
export function QuietCard({ quiet, onChange }: Props) {
  const t = useWords(noticeSettingWords)
  const [times, setTimes] = useState(quiet)
  useEffect(() => setTimes(quiet), [quiet])
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const keep = (change: Partial<QuietHours>) => onChange({ ...quiet, timeZone: here, ...change })
  const leave = (name: 'from' | 'until') => times[name] && times[name] !== quiet[name] && keep({ [name]: times[name] })
  return (
    <section className={css.card}>
      <div className={css.line}>
        <h2>{t('quiet')}</h2>
        <Switch
          size="md"
          aria-label={t('quiet')}
          checked={quiet.isOn}
          onChange={(change) => keep({ isOn: change.currentTarget.checked })}
        />
      </div>
      <p className={css.note}>{t('quietNote')}</p>
      {quiet.isOn && (
        <>
          <div className={css.times}>
            {(['from', 'until'] as const).map((name) => (
              <TextInput
                key={name}
                type="time"
                label={t(name)}
                value={times[name]}
                onChange={(change) => setTimes({ ...times, [name]: change.currentTarget.value })}
                onBlur={() => leave(name)}
              />
            ))}
          </div>
          <p className={css.note}>{t('zone', { zone: quiet.timeZone })}</p>
        </>
      )}
    </section>
  )
}
