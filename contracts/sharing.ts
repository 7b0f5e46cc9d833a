export * from './sharing/group.ts'
export * from './sharing/group-offer.ts'
export * from './sharing/link.ts'
export * from './sharing/price-help.ts'
