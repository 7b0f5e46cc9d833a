/** Every right that a route, screen or action may ask for, with what it lets a person do. */
export const permissions = {
  'house.settings': 'Change brand, settings and integrations',
  'house.operate': 'Read health, parked facts and jobs',
  'house.audit': 'Read the audit log',
  'people.read': 'See members and their details',
  'people.manage': 'Give and take roles, ban and restore people',
  'catalogue.read': 'See drafts, stock and history of products',
  'catalogue.write': 'Change products, prices and stock',
  'shows.manage': 'Create, change and cancel any show',
  'shows.host': 'Host shows and run the desk of the own ones',
  'room.moderate': 'Retract lines, mute, kick and ban in rooms',
  'promotions.manage': 'Run promotions, coupons, flash sales, draws and group buys',
  'community.manage': 'Run circles, topics and events, and see every post',
  'gatherings.check-in': 'Let guests in at events',
  'orders.read': 'See orders, payments and returns of everybody',
  'orders.manage': 'Ship, cancel, refund and change orders',
  'reviews.manage': 'Answer reviews and questions, and take them off',
  'payments.manage': 'Set up payment providers and settle differences',
  'service.answer': 'Answer customers for the shop, and see their conversations',
  'service.manage': 'Set the hours and clocks of service',
  'data.read': 'Read figures and reports',
  'data.export': 'Export facts and lists',
} as const

export type Permission = keyof typeof permissions

const all = Object.keys(permissions) as Permission[]

/** The one table of who may what. A person's rights are the union over the roles that person holds. */
export const roles = {
  viewer: [],
  moderator: ['room.moderate', 'people.read', 'gatherings.check-in'],
  host: ['shows.host', 'room.moderate', 'catalogue.read'],
  operator: [
    'shows.manage',
    'shows.host',
    'room.moderate',
    'catalogue.read',
    'catalogue.write',
    'people.read',
    'promotions.manage',
    'community.manage',
    'gatherings.check-in',
    'orders.read',
    'orders.manage',
    'payments.manage',
    'service.answer',
    'service.manage',
    'reviews.manage',
    'data.read',
    'data.export',
    'house.operate',
  ],
  service: [
    'service.answer',
    'people.read',
    'catalogue.read',
    'room.moderate',
    'gatherings.check-in',
    'orders.read',
    'orders.manage',
    'reviews.manage',
  ],
  analyst: ['data.read', 'data.export', 'catalogue.read', 'orders.read'],
  owner: all,
} as const satisfies Record<string, readonly Permission[]>

export type Role = keyof typeof roles

export const roleNames = Object.keys(roles) as Role[]

/** Staff are all who hold any role beyond viewer; they need a second factor when the house asks for it. */
export function isStaff(held: readonly Role[]): boolean {
  return held.some((role) => role !== 'viewer')
}

export function permissionsOf(held: readonly Role[]): ReadonlySet<Permission> {
  return new Set(held.flatMap((role) => roles[role] as readonly Permission[]))
}
