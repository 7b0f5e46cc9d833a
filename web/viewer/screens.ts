import type { Screen } from '#web/shared/router/screens.tsx'

/** Every screen of the viewer: one entry a screen. Room and replay are `full`, they bring their own frame. */
export const screens: readonly Screen[] = []
