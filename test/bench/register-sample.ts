import { z } from 'zod'
import type { Client } from './client.ts'
import type { Random } from './random.ts'

export interface Town {
  readonly id: number
  readonly name: string
  readonly country: string
  readonly population: number | null
}

/** Who asks for suggestions. */
export interface Asker extends Town {
  /** What kind of asker it is, for the table. */
  readonly size: string
}

/** Towns and names that the questions are made of, drawn from the register by the service's own answers. */
export interface RegisterSample {
  readonly towns: readonly Town[]
  /** Names by which towns are known elsewhere. */
  readonly foreignNames: readonly string[]
  readonly askers: readonly Asker[]
}

/** Inhabitants, from and to. */
const SIZES: readonly (readonly [name: string, least: number, greatest: number])[] = [
  ['below 2,000', 200, 1_999], ['2,000 to 5,000', 2_000, 4_999], ['5,000 to 20,000', 5_000, 19_999],
  ['20,000 to 100,000', 20_000, 99_999], ['above 100,000', 100_000, 3_000_000],
]
const ASKERS_PER_SIZE = 8
const BANDS = 60
const TOWNS_PER_BAND = 10
const RECORDS = 150
/** A band of inhabitants reaches from a number to this multiple of it. */
const BAND_WIDTH = 1.05

const page = z.object({
  items: z.array(z.object({ id: z.int(), name: z.string(), country: z.string(), population: z.int().nullable() })),
})
const record = z.object({ names: z.array(z.object({ text: z.string(), kind: z.string() })) })

/** Draws a sample, the same for the same register and seed: towns of all sizes alike, by the logarithm of inhabitants. */
export async function sampleRegister(client: Client, random: Random): Promise<RegisterSample> {
  const towns = new Map<number, Town>()
  for (let band = 0; band < BANDS; band++) {
    const inBand = random.shuffled(await townsAround(client, random, 200, 2_000_000))
    for (const town of inBand.slice(0, TOWNS_PER_BAND)) towns.set(town.id, town)
  }
  const drawn = [...towns.values()]
  const foreignNames = new Set<string>()
  for (const { id } of random.shuffled(drawn).slice(0, RECORDS)) {
    const { names } = record.parse(JSON.parse((await client.succeed(`/v1/municipalities/${id}`)).text))
    const foreign = names.filter(({ kind }) => kind !== 'own')
    if (foreign.length > 0) foreignNames.add(random.pick(foreign).text)
  }
  return { towns: drawn, foreignNames: [...foreignNames], askers: await drawAskers(client, random) }
}

async function drawAskers(client: Client, random: Random): Promise<Asker[]> {
  const askers: Asker[] = []
  for (const name of ['Kraków', 'Frombork', 'Görlitz']) {
    const { items: [town] } = page.parse(JSON.parse((await client.succeed(`/v1/search?limit=1&q=${encodeURIComponent(name)}`)).text))
    if (town === undefined) throw new Error(`${name} is not in the register`)
    askers.push({ ...town, size: name })
  }
  for (const [size, least, greatest] of SIZES) {
    for (let count = 0; count < ASKERS_PER_SIZE;) {
      const around = await townsAround(client, random, least, greatest)
      if (around.length === 0) continue
      askers.push({ ...random.pick(around), size })
      count++
    }
  }
  return askers
}

/** Municipalities of about the same number of inhabitants, which is drawn. */
async function townsAround(client: Client, random: Random, least: number, greatest: number): Promise<Town[]> {
  const from = Math.round(least * (greatest / least) ** random.next())
  const to = Math.min(greatest, Math.ceil(from * BAND_WIDTH))
  const { text } = await client.succeed(`/v1/municipalities?level=municipality&population=${from}..${to}&sort=population&limit=100`)
  return page.parse(JSON.parse(text)).items
}
