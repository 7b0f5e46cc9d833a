export * from './news/item.ts'
export * from './news/item-routes.ts'
export * from './news/run-routes.ts'
export * from './news/source.ts'
