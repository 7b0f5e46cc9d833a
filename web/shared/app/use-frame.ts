import { useMatches } from '@tanstack/react-router'

/** Whether the open screen brings its own frame, so that the shell should show nothing around it. */
export function useIsFull(): boolean {
  const matches: readonly { readonly staticData: { readonly frame?: string } }[] = useMatches()
  return matches.at(-1)?.staticData.frame === 'full'
}
