import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Labels } from './labels.ts'

/** A document with its labels. */
export type LabelledDocument = { name: string; file: string; bytes: Uint8Array; lines: string[]; labels: Labels }

/** Every NAME.txt of a folder that has a NAME.labels.json, by name. Throws where labels are not of the format. */
export async function loadCorpus(folder: string): Promise<LabelledDocument[]> {
  const suffix = '.labels.json'
  const names = (await readdir(folder))
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
  return Promise.all(
    names.toSorted().map(async (name) => {
      const file = join(folder, `${name}.txt`)
      const bytes = await readFile(file)
      const labels = Labels.safeParse(JSON.parse(await readFile(join(folder, name + suffix), 'utf8')))
      if (!labels.success) throw new Error(`${name}${suffix} is not of the labels' format`, { cause: labels.error })
      return { name, file, bytes, lines: bytes.toString('utf8').normalize('NFC').split(/\r?\n/), labels: labels.data }
    }),
  )
}
