import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { bundleScript } from './bundle.ts'
import { joinStyles } from './style-sheet.ts'

/** In the order in which rules give way to one another. */
const STYLE_SHEETS = ['tokens', 'base', 'frame', 'forms', 'lists', 'tables', 'suggestions', 'map', 'charts', 'embed', 'reference', 'media']

const beside = (path: string) => new URL(path, import.meta.url)

/** How each file that pages load is made, from what lies here. */
const MAKERS = {
  'site.css': () => joinStyles(STYLE_SHEETS.map((name) => beside(`./styles/${name}.css`))),
  'desk.js': () => bundleScript('./scripts/desk.ts').toString(),
  'europe.svg': () => readFileSync(beside('./assets/europe.svg'), 'utf8'),
  'favicon.svg': () => readFileSync(beside('./assets/favicon.svg'), 'utf8'),
}
export type AssetName = keyof typeof MAKERS
export const ASSET_NAMES = Object.keys(MAKERS) as AssetName[]

export interface Asset {
  readonly content: string
  /** Changes exactly when the content does, so that its address may be kept by browsers for ever. */
  readonly version: string
}

const made = new Map<AssetName, Asset>()

/** A file that pages load; made at the first call. Fails when its source is broken. */
export function assetOf(name: AssetName): Asset {
  const known = made.get(name)
  if (known !== undefined) return known
  const content = MAKERS[name]()
  const asset = { content, version: createHash('sha256').update(content).digest('hex').slice(0, 12) }
  made.set(name, asset)
  return asset
}

/** The address of a file by its name. */
export function assetAddress(name: AssetName): string {
  return `/assets/${assetOf(name).version}/${name}`
}
