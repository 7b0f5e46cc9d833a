export * from './community/circle.ts'
export * from './community/post.ts'
export * from './community/post-routes.ts'
export * from './community/topic.ts'
