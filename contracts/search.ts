export * from './search/find.ts'
export * from './search/hit.ts'
export * from './search/index-routes.ts'
