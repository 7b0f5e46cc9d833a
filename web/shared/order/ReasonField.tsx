import { Radio, Stack } from '@mantine/core'
import { type CaseReason, caseReasons } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { reportWords } from './words.ts'

interface Props {
  readonly label: string
  readonly value: CaseReason | undefined
  readonly onChange: (reason: CaseReason | undefined) => void
}

/** One of the reasons for which a thing is looked at. */
export function ReasonField({ label, value, onChange }: Props) {
  const t = useWords(reportWords)
  return (
    <Radio.Group
      label={label}
      value={value ?? null}
      onChange={(chosen) => onChange(caseReasons.find((one) => one === chosen))}
    >
      <Stack gap={0} mt="xs">
        {caseReasons.map((reason) => (
          <Radio
            key={reason}
            value={reason}
            label={t(reason)}
            styles={{ body: { minHeight: 44, alignItems: 'center' } }}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
