declare module '#platform/facts' {
  interface Facts {
    /** Somebody follows a person, who may be a host. */
    'community.followed': { followerId: string; personId: string }
    'community.unfollowed': { followerId: string; personId: string }
  }
}
