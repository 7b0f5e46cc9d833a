export { type Mix, type Mixed, openMix } from './mix.ts'
export { type Layout, layouts } from './places.ts'
