import { Button } from '@mantine/core'
import { useState } from 'react'

interface Props {
  readonly label: string
  /** What the second press is asked with. */
  readonly sureLabel: string
  readonly isSending: boolean
  readonly onSure: () => void
}

/** For what cannot be undone: asks for a second press; leaving the button takes the first one back. */
export function SureButton({ label, sureLabel, isSending, onSure }: Props) {
  const [isSure, setSure] = useState(false)
  const press = () => {
    setSure(!isSure)
    if (isSure) onSure()
  }
  return (
    <Button
      variant={isSure ? 'filled' : 'light'}
      color="red"
      loading={isSending}
      onBlur={() => setSure(false)}
      onClick={press}
    >
      {isSure ? sureLabel : label}
    </Button>
  )
}
