import { chmod, lchown, link, readdir, readFile, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from './fault.ts'
import type { Account } from './run.ts'

/** The text of a file, or null when there is none. */
export async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Removes a file, but only while it holds that text: another process may have put a new one in its place. */
export async function removeIfStill(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
    if ((await readFile(aside, 'utf8')) !== text) await link(aside, path)
    await unlink(aside)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' && systemCode(error) !== 'EEXIST') throw error
  }
}

/** Gives a directory and all in it to an account; nothing to do when the account is our own. */
export async function giveTo(account: Account | null, directory: string): Promise<void> {
  if (account === null) return
  for await (const path of everythingIn(directory)) await lchown(path.name, account.uid, account.gid)
}

/** Lets every account read a directory and all in it, and run what its owner may run. */
export async function makeReadable(directory: string): Promise<void> {
  for await (const { name, isLink, isDirectory } of everythingIn(directory)) {
    if (!isLink) await chmod(name, isDirectory || /[/\\]bin[/\\][^/\\]+$/.test(name) ? 0o755 : 0o644)
  }
}

interface Entry {
  readonly name: string
  readonly isLink: boolean
  readonly isDirectory: boolean
}

async function* everythingIn(directory: string): AsyncGenerator<Entry> {
  yield { name: directory, isLink: false, isDirectory: true }
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const name = join(directory, entry.name)
    if (entry.isDirectory()) yield* everythingIn(name)
    else yield { name, isLink: entry.isSymbolicLink(), isDirectory: false }
  }
}
