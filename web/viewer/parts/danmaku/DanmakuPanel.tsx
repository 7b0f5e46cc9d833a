import { SegmentedControl, Switch } from '@mantine/core'
import { useId } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './DanmakuPanel.module.css'
import { type Speed, speeds, useDanmakuWishes, wish } from './wishes.ts'
import { danmakuWords } from './words.ts'

/** How danmaku fly for this person: whether, how fast, how clear. Takes effect at once and is kept on this device. */
export function DanmakuPanel() {
  const t = useWords(danmakuWords)
  const wishes = useDanmakuWishes()
  const id = useId()
  return (
    <div className={css.panel}>
      <Switch
        label={t('danmaku')}
        description={t('note')}
        checked={wishes.isOn}
        onChange={(change) => wish({ isOn: change.currentTarget.checked })}
      />
      <div className={css.row}>
        <span id={`${id}-speed`}>{t('speed')}</span>
        <SegmentedControl<Speed>
          aria-labelledby={`${id}-speed`}
          disabled={!wishes.isOn}
          data={speeds.map((speed) => ({ value: speed, label: t(speed) }))}
          value={wishes.speed}
          onChange={(speed) => wish({ speed })}
        />
      </div>
      <div className={css.row}>
        <label htmlFor={`${id}-opacity`}>{t('opacity')}</label>
        <input
          id={`${id}-opacity`}
          className={css.range}
          type="range"
          min={20}
          max={100}
          step={5}
          disabled={!wishes.isOn}
          value={Math.round(wishes.opacity * 100)}
          onChange={(change) => wish({ opacity: change.currentTarget.valueAsNumber / 100 })}
        />
      </div>
    </div>
  )
}
