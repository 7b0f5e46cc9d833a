/** Settings of a PostgreSQL whose data nobody misses: it need not survive a crash of the machine, nor be copied elsewhere. */
export const careless = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'wal_compression=off',
  'max_connections=300',
]
