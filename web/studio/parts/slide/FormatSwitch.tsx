import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { changeShow, type ShowSettings } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { slideWords } from './words.ts'

/** Whether this show is a lecture; the room follows at once. */
export function FormatSwitch({ show }: { readonly show: Pick<ShowSettings, 'id' | 'format'> }) {
  const t = useWords(slideWords)
  const tellRefusal = useTellRefusal()
  /** What was chosen here, until the room tells it. */
  const [chosen, setChosen] = useState<ShowSettings['format']>()
  const changing = useCommand(changeShow, {
    onRefused: (problem) => {
      setChosen(undefined)
      tellRefusal(problem)
    },
  })
  return (
    <Checkbox
      label={t('lecture')}
      checked={(chosen ?? show.format) === 'lecture'}
      onChange={(change) => {
        const format = change.currentTarget.checked ? 'lecture' : 'sale'
        setChosen(format)
        changing.send({ params: { showId: show.id }, body: { format } })
      }}
    />
  )
}
