export type { Player, PlayerOptions, PlayerSignals, PlayerState } from './contract.ts'
export { createPlayer } from './player.ts'
export type { RouteKind } from './route/route.ts'
