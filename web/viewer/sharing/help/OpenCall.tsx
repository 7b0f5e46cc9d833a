import { Button } from '@mantine/core'
import { listMyPriceHelps, openPriceHelp } from '#contracts/sharing'
import { currentPlace, go } from '#web/shared/router/place.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'

interface Props {
  readonly offerId: string
  readonly label: string
}

/** Opens a call for help and goes there; somebody without an account signs in first. */
export function OpenCall({ offerId, label }: Props) {
  const { isMember, isPending } = useMe()
  const opening = useCommand(openPriceHelp, {
    changes: [listMyPriceHelps],
    onDone: ({ id }) => go(`/help/${id}`),
    onRefused: useTellRefusal(),
  })
  if (!isPending && !isMember)
    return (
      <ButtonLink to="/sign-in" search={{ back: currentPlace().path }} variant="light" color="lantern">
        {label}
      </ButtonLink>
    )
  return (
    <Button
      variant="light"
      color="lantern"
      loading={opening.isSending}
      onClick={() => opening.send({ params: { offerId } })}
    >
      {label}
    </Button>
  )
}
