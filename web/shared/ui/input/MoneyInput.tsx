import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatAmount, parseAmount } from '#kernel/money'

interface Props {
  readonly label: string
  readonly currency: string
  /** Minor units; undefined for none. */
  readonly amount: number | undefined
  readonly onChange: (amount: number | undefined) => void
  readonly required?: boolean
}

/** An amount as it is written by hand ("12.50"), told in minor units; what is no amount is marked and told as none. */
export function MoneyInput({ label, currency, amount, onChange, required = false }: Props) {
  const [typed, setTyped] = useState(amount === undefined ? '' : formatAmount(amount, currency))
  const isWrong = typed.trim() !== '' && parseAmount(typed, currency) === undefined
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={typed}
      required={required}
      error={isWrong}
      rightSection={currency}
      rightSectionWidth={52}
      onChange={(change) => {
        setTyped(change.currentTarget.value)
        onChange(parseAmount(change.currentTarget.value, currency))
      }}
    />
  )
}
