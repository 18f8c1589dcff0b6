import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Row, rounded } from './measure.ts'

/** The API function as it is uploaded: one minified file, the AWS SDK included. */
export async function bundleSize(): Promise<Row[]> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../../functions/api/handler.ts')],
    bundle: true,
    write: false,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  return [
    {
      what: 'The API’s bundle, minified (gzipped)',
      figure: `${megabytes(bytes.length)} (${megabytes(gzipSync(bytes).length)})`,
    },
  ]
}

function megabytes(size: number): string {
  return `${rounded(size / 1e6)} MB`
}
