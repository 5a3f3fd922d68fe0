/** Settings of a PostgreSQL server by name. */
export type ServerSettings = Readonly<Record<string, string>>

/**
 * For a machine of 2 cores that also runs the service, with a database of about a gigabyte. Given on the command
 * line, so that every start has those of the present version.
 */
const ALWAYS: ServerSettings = {
  listen_addresses: '127.0.0.1',
  // No socket: its folder would have to be one that both users can enter.
  unix_socket_directories: '',
  cluster_name: 'twinmatch',
  shared_buffers: '256MB',
  effective_cache_size: '2GB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  // The first load of the register writes a gigabyte: one checkpoint less in it.
  max_wal_size: '2GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  random_page_cost: '1.1',
  // Queries are short, and other requests want the second core.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '1',
  autovacuum_max_workers: '2',
  // The data fit into memory; processes that only read ahead are not worth their place.
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // No values of rows in the log: they may be personal.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/** For data that may be lost with the machine: tests. */
const NOT_DURABLE: ServerSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** The settings as arguments of `postgres`; the given ones win. */
export function settingArguments(port: number, durable: boolean, given: ServerSettings): string[] {
  const settings = { ...ALWAYS, ...(durable ? {} : NOT_DURABLE), ...given, port: String(port) }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
