export * from './gatherings/effect.ts'
export * from './gatherings/gathering.ts'
export * from './gatherings/run.ts'
export * from './gatherings/sign-up.ts'
