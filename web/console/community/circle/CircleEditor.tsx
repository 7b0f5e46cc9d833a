import { getCircle } from '#contracts/community'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { CircleForm } from './CircleForm.tsx'

/** One circle, to be written anew. */
export function CircleEditor() {
  const circle = usePathParam('circle')
  const { data, error, refetch } = useRoute(getCircle, { params: { circle } }, { refetchOnWindowFocus: false })
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  return data ? <CircleForm key={data.id} circle={data} /> : <Bone height={480} radius={12} />
}
