export * from './messaging/notice.ts'
export * from './messaging/notice-kind.ts'
export * from './messaging/notice-place.ts'
export * from './messaging/notice-saying.ts'
