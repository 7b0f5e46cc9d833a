export * from './sharing/group.ts'
export * from './sharing/group-offer.ts'
export * from './sharing/link.ts'
