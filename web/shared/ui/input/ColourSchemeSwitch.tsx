import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'

const choices = ['auto', 'light', 'dark'] as const

/** Chooses light, dark or what the system says. */
export function ColourSchemeSwitch() {
  const t = useWords(uiWords)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const labelled = choices.map((choice) => ({ value: choice, label: t(choice) }))
  return (
    <SegmentedControl<(typeof choices)[number]>
      aria-label={t('appearance')}
      data={labelled}
      value={colorScheme}
      onChange={setColorScheme}
    />
  )
}
