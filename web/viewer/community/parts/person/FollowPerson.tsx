import { Button } from '@mantine/core'
import { IconArrowsExchange, IconCheck, IconPlus } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { useFollowPerson } from './use-follow-person.ts'
import { personWords } from './words.ts'

interface Props {
  readonly person: {
    readonly id: string
    readonly name: string
    readonly follows: boolean
    readonly followsYou: boolean
    readonly followers: number
  }
}

/** Follows a person, or no longer; says where two follow each other. */
export function FollowPerson({ person }: Props) {
  const t = useWords(personWords)
  const { isOn, flip } = useFollowPerson(person)
  const word = isOn ? (person.followsYou ? 'mutual' : 'following') : person.followsYou ? 'followBack' : 'follow'
  const Icon = isOn ? (person.followsYou ? IconArrowsExchange : IconCheck) : IconPlus
  return (
    <Button
      variant={isOn ? 'default' : 'filled'}
      leftSection={<Icon size={18} aria-hidden />}
      aria-pressed={isOn}
      aria-label={`${t(word)} · ${person.name}`}
      onClick={flip}
    >
      {t(word)}
    </Button>
  )
}
